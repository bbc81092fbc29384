"""The schedule is kept, and nothing comes of it."""

from faults.tampering import replace

FLOW, LAYER = "lms", "domain"


def plant(service: str) -> None:
    """Plan nothing."""
    if service == "api":
        from payasplay.lms import service as lms

        replace(lms, "plan_next", lambda _before: lambda *_given: None)
