"""A lesson that was failed is shown as completed."""

from faults.tampering import replace

FLOW, LAYER = "lms", "domain"


def plant(service: str) -> None:
    """Know no failure."""
    if service in {"api", "worker"}:
        from payasplay.lms.connectors import moodle

        replace(moodle, "_STATES", lambda states: (*states[:3], states[1]))
