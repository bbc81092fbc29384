"""A wallet with one cent starts what costs a cent and a half a minute."""

from faults.tampering import replace

FLOW, LAYER = "playback", "domain"


def plant(service: str) -> None:
    """Round the price of a minute down."""
    if service == "api":
        from payasplay.playback import prices

        replace(prices, "minute_in_cents", lambda _minute: lambda price: max(1, price // prices.PER_CENT))
