"""Whoever changes any switch is warned by an amount again, whatever unit was chosen."""

from collections.abc import Callable
from typing import Any

from faults.tampering import replace

FLOW, LAYER = "notifications", "web"


def plant(service: str) -> None:
    """Show the form with the first unit chosen."""
    if service == "web":
        from payasplay.web.pages import notification_settings as pages

        def in_euros(shown: Callable[..., Any]) -> Callable[..., Any]:
            def form_of(*facts: Any) -> Any:
                form = shown(*facts)
                form.values["unit"] = "money"
                return form

            return form_of

        replace(pages, "_form_of", in_euros)
