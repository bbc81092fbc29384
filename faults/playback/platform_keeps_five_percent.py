"""The platform keeps five percent in the place of ten."""

from faults.tampering import replace

FLOW, LAYER = "playback", "domain"


def plant(service: str) -> None:
    """Halve the share."""
    if service in {"api", "worker"}:
        from payasplay.playback import prices

        replace(prices, "fee_of", lambda ask: lambda charge, share: ask(charge, share // 2))
