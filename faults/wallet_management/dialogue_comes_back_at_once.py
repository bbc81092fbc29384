"""The dialogue about a low balance does not wait."""

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Forget that it shall."""
    if service == "web":
        from payasplay.web.pages import wallet

        replace(wallet, "snooze", lambda _snooze: lambda _visitor: None)
