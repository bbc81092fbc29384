"""The next page of a search for courses shows those that were not looked for."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "lms", "web"


def plant(service: str) -> None:
    """Ask for the next page of everything."""
    if service == "web":
        from payasplay.web.pages import lms_courses

        def forgetful(view: Any) -> Any:
            return lambda *given: view(*given) | {"address": lambda number: f"?page={number}"}

        replace(lms_courses, "_view", forgetful)
