"""The wallet goes on about a card that was declined after another one has paid."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet", "web"


def plant(service: str) -> None:
    """Show what failed, whatever came after it."""
    if service == "web":
        from payasplay.client.models import TopUpStatus
        from payasplay.web.pages import wallet

        def failed(newest: list[Any]) -> list[Any]:
            return [each for each in newest if each.status is TopUpStatus.FAILED][:3]

        replace(wallet, "_failed_since_last_success", lambda _real: failed)
