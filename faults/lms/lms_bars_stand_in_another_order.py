"""The bars of a chart of learning stand in another order than its numbers."""

from faults.tampering import replace

FLOW, LAYER = "lms", "web"


def plant(service: str) -> None:
    """Draw the last one first."""
    if service == "web":
        from payasplay.web.pages import lms_progress

        replace(lms_progress, "bars", lambda draw: lambda values: draw(values[::-1]))
