"""A synchronisation that was stopped looks as if it still ran."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "lms", "web"


def plant(service: str) -> None:
    """Tell one state as another."""
    if service == "web":
        from payasplay.client.models import SyncRunStatus
        from payasplay.web.pages import lms_courses

        def text(translate: Any, number: Any, connection: Any, run: Any) -> Any:
            if run is not None and run.status is SyncRunStatus.CANCELLED:
                return translate("lms.sync.state.running")
            return told(translate, number, connection, run)

        told = lms_courses.state_text
        replace(lms_courses, "state_text", lambda _before: text)
