"""A stolen renewal is refused, but the session that it was stolen from goes on."""

from faults.tampering import replace

FLOW = "security"
LAYER = "domain"


def plant(service: str) -> None:
    """Leave the family as it is."""
    if service == "api":
        from payasplay.accounts import repository

        replace(repository, "end_family", lambda _end: lambda *_whose: None)
