"""An amount in Persian digits is no amount."""

from faults.tampering import replace

FLOW, LAYER = "wallet", "web"


def plant(service: str) -> None:
    """Know Latin digits alone."""
    if service == "web":
        from payasplay.web import money_input

        replace(money_input, "_PERSIAN_AND_ARABIC", lambda _digits: {})
