"""Who waits in the wallet is told of the amount that was asked for, whatever the provider took."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet", "web"


def plant(service: str) -> None:
    """Forget what was credited."""
    if service == "web":
        from payasplay.web.pages import wallet

        def news(visitor: Any, top_ups: list[Any]) -> str:
            return real(visitor, [each and each.model_copy(update={"credited": None}) for each in top_ups])

        real = wallet._news
        replace(wallet, "_news", lambda _real: news)
