"""The largest of the offered amounts is one that nobody may add."""

from faults.tampering import replace

FLOW, LAYER = "wallet", "web"


def plant(service: str) -> None:
    """Offer ten times as much."""
    if service == "web":
        from payasplay.web.pages import top_up

        replace(top_up, "PRESETS", lambda amounts: tuple(each * 20 for each in amounts))
