"""Each page of notifications shows the newest."""

from faults.tampering import replace

FLOW, LAYER = "notifications", "domain"


def plant(service: str) -> None:
    """Leave nothing out."""
    if service == "api":
        from payasplay.notifications import repository

        replace(repository, "page", lambda ask: lambda *asked, **how: ask(*asked, **how | {"offset": 0}))
