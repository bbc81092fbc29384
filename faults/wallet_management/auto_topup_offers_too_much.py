"""Automatic top-up offers amounts that it does not take."""

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Offer ten times as much."""
    if service == "web":
        from payasplay.web.pages import auto_topup

        replace(auto_topup, "AMOUNTS", lambda amounts: tuple(each * 100 for each in amounts))
