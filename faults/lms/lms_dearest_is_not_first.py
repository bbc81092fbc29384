"""Who puts courses in order of money has the cheapest first."""

from faults.tampering import replace

FLOW, LAYER = "lms", "web"


def plant(service: str) -> None:
    """Turn that order round."""
    if service == "web":
        from payasplay.web.pages import lms_progress

        replace(lms_progress, "_KEYS", lambda keys: keys | {"spent": lambda course: -course.spent})
