"""Who wants courses every hour waits for a day."""

from faults.tampering import replace

FLOW, LAYER = "lms", "domain"


def plant(service: str) -> None:
    """Let an hour be a day."""
    if service in {"api", "worker"}:
        from payasplay.lms import service as lms
        from payasplay.lms.schemas import Schedule

        replace(lms, "INTERVALS", lambda pauses: pauses | {Schedule.HOURLY: pauses[Schedule.DAILY]})
