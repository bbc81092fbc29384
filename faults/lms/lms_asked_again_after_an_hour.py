"""A site that was away for a moment is asked again after an hour, and not after two minutes."""

from faults.tampering import replace

FLOW, LAYER = "lms", "job"


def plant(service: str) -> None:
    """Pause for the longest time at once."""
    if service == "worker":
        from payasplay.lms import steps

        replace(steps, "PAUSES", lambda pauses: pauses[-1:] * len(pauses))
