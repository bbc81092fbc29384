"""Where courses failed, the synchronisation says that everything is up to date."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "lms", "web"


def plant(service: str) -> None:
    """Count none that failed."""
    if service == "web":
        from payasplay.web.pages import lms_courses

        def state_text(translate: Any, number: Any, connection: Any, run: Any) -> str:
            return tell(translate, number, connection, run and run.model_copy(update={"failed": 0}))

        tell = lms_courses.state_text
        replace(lms_courses, "state_text", lambda _before: state_text)
