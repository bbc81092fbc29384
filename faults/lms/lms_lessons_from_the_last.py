"""The lessons of a course stand in the wrong order."""

from faults.tampering import replace

FLOW, LAYER = "lms", "domain"


def plant(service: str) -> None:
    """Turn the order round."""
    if service == "api":
        from payasplay.lms import repository

        replace(repository, "lessons", lambda lessons: lambda *given: lessons(*given)[::-1])
