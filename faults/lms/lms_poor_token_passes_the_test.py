"""A token that may not list courses passes the test, and no course ever comes."""

from faults.tampering import replace

FLOW, LAYER = "lms", "domain"


def plant(service: str) -> None:
    """Be content where a Moodle says whose token it is."""
    if service in {"api", "worker"}:
        from payasplay.lms.connectors import moodle

        replace(moodle, "NEEDED", lambda needed: needed[:1])
