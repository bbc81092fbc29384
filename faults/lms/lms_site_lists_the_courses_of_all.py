"""The page of a site lists the courses of all sites at which somebody studies."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "lms", "database"


def plant(service: str) -> None:
    """Do not ask for the site."""
    if service == "api":
        from payasplay.lms import repository

        def make(courses: Any) -> Any:
            return lambda session, owner, **given: courses(session, owner, **given | {"connection_id": None})

        replace(repository, "courses", make)
