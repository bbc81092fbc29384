"""A learning system that is away for a while is not tried again."""

from faults.tampering import replace

FLOW, LAYER = "lms", "job"


def plant(service: str) -> None:
    """Give up after the first try."""
    if service == "worker":
        from payasplay.lms import steps

        replace(steps, "PAUSES", lambda _pauses: ())
