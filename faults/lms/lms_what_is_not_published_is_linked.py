"""A course can be said to be what its partner has not published yet."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "lms", "security"


def plant(service: str) -> None:
    """Ask for no offer."""
    if service == "api":
        from payasplay.lms import repository
        from payasplay.lms import service as lms

        def link(session: Any, account: Any, course_id: Any, content_id: Any) -> Any:
            course = repository.course(session, account.id, course_id)
            course.content_id = content_id
            session.flush()
            return course

        replace(lms, "link", lambda _before: link)
