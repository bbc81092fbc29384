"""A system in maintenance is reported as a bad token."""

from faults.tampering import replace

FLOW, LAYER = "lms", "domain"


def plant(service: str) -> None:
    """Read every refusal of Moodle as one of the token."""
    if service in {"api", "worker"}:
        from payasplay.lms.connectors import errors, moodle_calls

        replace(moodle_calls, "_ERRORS", lambda known: dict.fromkeys(known, errors.BadToken))
