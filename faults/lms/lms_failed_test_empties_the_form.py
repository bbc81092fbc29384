"""Whoever mistyped an address finds the form empty after the test, and types all of it again."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "lms", "web"


def plant(service: str) -> None:
    """Forget what was typed where the test failed."""
    if service == "web":
        from payasplay.web.forms import Form
        from payasplay.web.pages import lms

        def emptied(show: Any) -> Any:
            def shown(*given: Any, **facts: Any) -> Any:
                if facts.get("problem"):
                    facts["form"] = Form(lms.TEST_FIELDS)
                return show(*given, **facts)

            return shown

        replace(lms, "_show", emptied)
