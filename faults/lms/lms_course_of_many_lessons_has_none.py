"""A Canvas course with many lessons has none."""

from faults.tampering import replace

FLOW, LAYER = "lms", "job"


def plant(service: str) -> None:
    """Read what comes with the course, and no more."""
    if service == "worker":
        from payasplay.lms.connectors import canvas

        replace(canvas.Canvas, "_items_of", lambda _before: lambda _self, _path, module: module.items or [])
