"""A search finds films by their names in one language only."""

from faults.tampering import replace

FLOW, LAYER = "playback", "domain"


def plant(service: str) -> None:
    """Look at the English titles alone."""
    if service == "api":
        from payasplay.playback import repository

        replace(repository, "or_", lambda _or: lambda english, _persian: english)
