"""A site that stays away is tried for ever, and its learner never reads that it failed."""

from faults.tampering import replace

FLOW, LAYER = "lms", "job"


def plant(service: str) -> None:
    """Have a next pause every time."""
    if service == "worker":
        from payasplay.lms import steps

        replace(steps, "PAUSES", lambda pauses: pauses * 100)
