"""The slides of the introduction have no picture."""

from faults.tampering import edit_template

FLOW, LAYER = "onboarding", "web"


def plant(service: str) -> None:
    """Hide the drawings."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "screens/onboarding_slide.html",
            '<svg viewBox="0 0 120 90"',
            '<svg hidden viewBox="0 0 120 90"',
        )
