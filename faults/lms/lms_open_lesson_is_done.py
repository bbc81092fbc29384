"""A lesson that nobody has begun is shown as completed."""

from faults.tampering import replace

FLOW, LAYER = "lms", "domain"


def plant(service: str) -> None:
    """Take what has a state at Moodle for done."""
    if service in {"api", "worker"}:
        from payasplay.lms.connectors import moodle

        replace(moodle, "_STATES", lambda states: (states[1], *states[1:]))
