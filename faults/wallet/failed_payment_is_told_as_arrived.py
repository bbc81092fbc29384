"""Who waits in the wallet for a payment that fails is told that it has arrived."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet", "web"


def plant(service: str) -> None:
    """Take each end for a good one."""
    if service == "web":
        from payasplay.client.models import TopUpStatus
        from payasplay.web.pages import wallet

        def news(visitor: Any, top_ups: list[Any]) -> str:
            over = [each for each in top_ups if each and each.status is not TopUpStatus.PROCESSING]
            return real(visitor, [each.model_copy(update={"status": TopUpStatus.COMPLETED}) for each in over])

        real = wallet._news
        replace(wallet, "_news", lambda _real: news)
