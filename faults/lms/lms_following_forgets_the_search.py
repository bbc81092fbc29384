"""Who has searched for courses sees all of them again as soon as one is synchronised."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "lms", "web"


def plant(service: str) -> None:
    """Follow the list of everything."""
    if service == "web":
        from payasplay.web.pages import lms_courses

        def make(view: Any) -> Any:
            def of_everything(*given: Any) -> Any:
                shown = view(*given)
                return shown | {"fragment": shown["fragment"].partition("?")[0]}

            return of_everything

        replace(lms_courses, "_view", make)
