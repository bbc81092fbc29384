"""One course that cannot be read keeps all others from being read."""

from faults.tampering import replace

FLOW, LAYER = "lms", "job"


def plant(service: str) -> None:
    """Let an error about a course pass as it is."""
    if service in {"api", "worker"}:
        from contextlib import nullcontext

        from payasplay.lms.connectors import canvas, moodle

        for connector in (moodle, canvas):
            replace(connector, "one_course", lambda _one: lambda _external_id: nullcontext())
