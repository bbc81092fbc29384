"""A course of unknown progress stands among those with 0 % where courses are put in order."""

from faults.tampering import replace

FLOW, LAYER = "lms", "web"


def plant(service: str) -> None:
    """Take no number for the number 0."""
    if service == "web":
        from payasplay.web.pages import lms_progress

        replace(lms_progress, "_KEYS", lambda keys: keys | {"progress": lambda course: course.basis_points or 0})
