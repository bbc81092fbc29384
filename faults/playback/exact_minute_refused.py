"""A wallet with exactly the price of a minute is refused."""

from faults.tampering import replace

FLOW, LAYER = "playback", "domain"


def plant(service: str) -> None:
    """Ask for a cent more."""
    if service == "api":
        from payasplay.playback import prices

        replace(prices, "minute_in_cents", lambda ask: lambda price: ask(price) + 1)
