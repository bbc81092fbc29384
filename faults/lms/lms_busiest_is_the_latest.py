"""The busiest day is the last on which somebody learned, however short."""

from faults.tampering import replace

FLOW, LAYER = "lms", "domain"


def plant(service: str) -> None:
    """Look at the last day alone."""
    if service == "api":
        from payasplay.lms import progress

        replace(progress, "_busiest_weekday", lambda _busiest: lambda days: max(days).weekday() if days else None)
