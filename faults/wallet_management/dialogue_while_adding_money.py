"""The dialogue about a low balance lies over the page where money is added."""

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Show it on every page of the wallet."""
    if service == "web":
        from payasplay.web import low_balance

        replace(low_balance, "_NOT_ON", lambda _paths: ())
