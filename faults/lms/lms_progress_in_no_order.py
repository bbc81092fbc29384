"""The courses of the progress page do not follow the order that is asked for."""

from faults.tampering import replace

FLOW, LAYER = "lms", "web"


def plant(service: str) -> None:
    """Take all courses for alike, so that they stay as they come."""
    if service == "web":
        from payasplay.web.pages import lms_progress

        replace(lms_progress, "_KEYS", lambda keys: dict.fromkeys(keys, lambda _course: 0))
