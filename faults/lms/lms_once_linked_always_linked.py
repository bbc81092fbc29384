"""Who has said what a course is in the catalogue cannot take it back."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "lms", "domain"


def plant(service: str) -> None:
    """Take no for an answer that changes nothing."""
    if service == "api":
        from payasplay.lms import repository
        from payasplay.lms import service as lms

        def stubborn(link: Any) -> Any:
            def linked(session: Any, account: Any, course_id: Any, content_id: Any) -> Any:
                if content_id is None:
                    return repository.course(session, account.id, course_id)
                return link(session, account, course_id, content_id)

            return linked

        replace(lms, "link", stubborn)
