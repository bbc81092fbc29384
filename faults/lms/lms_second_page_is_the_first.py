"""The next page of courses shows those of the first one again."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "lms", "api"


def plant(service: str) -> None:
    """Begin every page with the first course."""
    if service == "api":
        from payasplay.lms import repository

        def make(courses: Any) -> Any:
            return lambda *given, **wanted: courses(*given, **(wanted | {"offset": 0}))

        replace(repository, "courses", make)
