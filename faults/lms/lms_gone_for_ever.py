"""A course that was hidden for a while is gone for ever."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "lms", "job"


def plant(service: str) -> None:
    """Leave what was gone as it is."""
    if service == "worker":
        from payasplay.lms import steps
        from payasplay.lms.schemas import CourseState

        def follow(kept: Any, course: Any) -> None:
            before = kept.state
            real(kept, course)
            kept.state = before if before in {CourseState.GONE, CourseState.LEFT} else kept.state

        real = steps._follow
        replace(steps, "_follow", lambda _follow: follow)
