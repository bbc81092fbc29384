"""The wallet shows the last movement, and none of those before it."""

from faults.tampering import replace

FLOW, LAYER = "wallet", "web"


def plant(service: str) -> None:
    """Ask for one."""
    if service == "web":
        from payasplay.web.pages import wallet

        replace(wallet, "_RECENT", lambda _recent: 1)
