"""A course that its learner has left out is read all the same."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "lms", "job"


def plant(service: str) -> None:
    """Want every course."""
    if service == "worker":
        from payasplay.lms import steps

        def store_list(session: Any, task: Any, there: Any, gone: Any) -> list[str]:
            courses = list(there)
            real(session, task, courses, gone)
            return [course.external_id for course in courses]

        real = steps.store_list
        replace(steps, "store_list", lambda _store: store_list)
