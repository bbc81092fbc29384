"""Saving the selection of one page leaves out the courses of all others."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "lms", "domain"


def plant(service: str) -> None:
    """Leave out whatever is not chosen, named or not."""
    if service == "api":
        from payasplay.lms import repository
        from payasplay.lms import service as lms

        def make(select: Any) -> Any:
            def all_others(session: Any, account: Any, connection_id: Any, wanted: Any) -> Any:
                connection = select(session, account, connection_id, wanted)
                for course in repository.courses_of(session, connection.id):
                    course.selected = course.id in wanted.selected
                return connection

            return all_others

        replace(lms, "select", make)
