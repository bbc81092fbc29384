"""Offers come to everybody who has not said that they do not want any."""

from faults.tampering import replace

FLOW, LAYER = "notifications", "domain"


def plant(service: str) -> None:
    """Leave nothing off."""
    if service in {"api", "worker"}:
        from payasplay.notifications import preferences

        replace(preferences, "OFF_BY_DEFAULT", lambda _off: set())
