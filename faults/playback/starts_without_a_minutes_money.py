"""A wallet with less than the price of a minute starts to play."""

from faults.tampering import replace

FLOW, LAYER = "playback", "domain"


def plant(service: str) -> None:
    """Be content with one cent."""
    if service == "api":
        from payasplay.playback import prices

        replace(prices, "minute_in_cents", lambda _ask: lambda _price: 1)
