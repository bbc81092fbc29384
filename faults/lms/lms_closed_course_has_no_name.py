"""A course whose time is over loses its name."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "lms", "job"


def plant(service: str) -> None:
    """Take no name for a name."""
    if service == "worker":
        from payasplay.lms import steps

        def follow(follow_before: Any) -> Any:
            def followed(kept: Any, course: Any) -> Any:
                follow_before(kept, course)
                kept.title = course.title

            return followed

        replace(steps, "_follow", follow)
