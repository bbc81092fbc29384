"""What is kept back for a film is rounded down, so that it stops before its end."""

from faults.tampering import replace

FLOW, LAYER = "playback", "domain"

_PER_CENT_SECOND = 6000  # ten-thousandths of a euro a minute, in cents a second


def plant(service: str) -> None:
    """Count the cents for some seconds downwards."""
    if service in {"api", "worker"}:
        from payasplay.playback import prices

        replace(prices, "cents_for", lambda _known: lambda price, seconds: price * seconds // _PER_CENT_SECOND)
