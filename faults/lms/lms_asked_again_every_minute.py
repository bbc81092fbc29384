"""A site that is away is asked again every minute, and given up after three."""

from faults.tampering import replace

FLOW, LAYER = "lms", "job"


def plant(service: str) -> None:
    """Pause for a minute each time."""
    if service == "worker":
        from datetime import timedelta

        from payasplay.lms import steps

        replace(steps, "PAUSES", lambda pauses: (timedelta(minutes=1),) * len(pauses))
