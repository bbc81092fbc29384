"""Whatever is wrong with a course, its learner reads that it may not be entered."""

from faults.tampering import replace

FLOW, LAYER = "lms", "job"


def plant(service: str) -> None:
    """Give one reason for everything."""
    if service == "worker":
        from payasplay.lms.connectors import broken
        from payasplay.lms.connectors.errors import Why

        replace(broken, "_WHY", lambda known: dict.fromkeys(known, Why.FORBIDDEN))
