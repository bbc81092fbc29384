"""A course of which everything is done counts as one that is under way."""

from faults.tampering import replace

FLOW, LAYER = "lms", "domain"


def plant(service: str) -> None:
    """Ask for more than everything."""
    if service == "api":
        from payasplay.lms import progress

        replace(progress, "DONE", lambda done: done + 1)
