"""Who gives a token that nobody knows is told that the account may not see something."""

from faults.tampering import replace

FLOW, LAYER = "lms", "domain"


def plant(service: str) -> None:
    """Take who is unknown for somebody without a right."""
    if service in {"api", "worker"}:
        from payasplay.lms.connectors import canvas_calls, errors, moodle_calls

        replace(canvas_calls, "BadToken", lambda _bad: errors.Forbidden)
        replace(moodle_calls, "_ERRORS", lambda known: known | {"invalidtoken": errors.Forbidden})
