"""Each bar of a chart of learning is as high as the others."""

from faults.tampering import replace

FLOW, LAYER = "lms", "web"


def plant(service: str) -> None:
    """Draw the same value each time."""
    if service == "web":
        from payasplay.web.pages import lms_progress

        replace(lms_progress, "bars", lambda draw: lambda values: draw([(name, 1) for name, _value in values]))
