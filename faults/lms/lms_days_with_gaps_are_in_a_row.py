"""Days in a row are all days on which somebody has ever learned."""

from faults.tampering import replace

FLOW, LAYER = "lms", "domain"


def plant(service: str) -> None:
    """Count the days, whatever lies between them."""
    if service == "api":
        from payasplay.lms import progress

        replace(progress, "_streak", lambda _streak: lambda days, _today: len(days))
