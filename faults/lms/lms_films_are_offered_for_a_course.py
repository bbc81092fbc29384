"""A course can be said to be any film or song of the catalogue."""

from faults.tampering import replace

FLOW, LAYER = "lms", "web"


def plant(service: str) -> None:
    """Ask for contents of every kind."""
    if service == "web":
        from types import SimpleNamespace

        from payasplay.web.pages import lms_courses

        replace(lms_courses, "ContentKind", lambda _kinds: SimpleNamespace(LEARNING=None))
