"""Who leafs through the introduction is always told to be at the first of three."""

from faults.tampering import edit_template

FLOW, LAYER = "onboarding", "web"


def plant(service: str) -> None:
    """Count one for all."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates, "screens/onboarding_slide.html", "number=number(at), count", "number=number(1), count"
        )
