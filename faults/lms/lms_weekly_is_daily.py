"""Who wants courses once a week has them asked for every day."""

from faults.tampering import replace

FLOW, LAYER = "lms", "domain"


def plant(service: str) -> None:
    """Let a week be a day."""
    if service in {"api", "worker"}:
        from payasplay.lms import service as lms
        from payasplay.lms.schemas import Schedule

        replace(lms, "INTERVALS", lambda pauses: pauses | {Schedule.WEEKLY: pauses[Schedule.DAILY]})
