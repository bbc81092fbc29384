"""Who looks for what is completed finds what was begun."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "lms", "web"


def plant(service: str) -> None:
    """Take any progress for all of it."""
    if service == "web":
        from payasplay.web.pages import lms_progress

        def eager(status: Any) -> Any:
            return lambda course: "completed" if course.basis_points else status(course)

        replace(lms_progress, "progress_status", eager)
