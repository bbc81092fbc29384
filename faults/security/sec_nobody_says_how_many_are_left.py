"""Apps are not told how many requests they have left, until they have none."""

from faults.tampering import replace

FLOW, LAYER = "security", "api"


def plant(service: str) -> None:
    """Leave the headers out."""
    if service == "api":
        from payasplay.rate_limits import Standing

        replace(Standing, "headers", lambda _real: property(lambda _standing: {}))
