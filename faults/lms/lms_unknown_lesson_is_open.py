"""A lesson of which nobody keeps how it stands is shown as one that is not done."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "lms", "domain"


def plant(service: str) -> None:
    """Take what is unknown for nothing."""
    if service == "api":
        from payasplay.lms import views
        from payasplay.lms.schemas import LessonState

        def guessed(lesson_out: Any) -> Any:
            return lambda lesson: lesson_out(lesson).model_copy(update={"state": LessonState(lesson.state)})

        replace(views, "_lesson_out", guessed)
