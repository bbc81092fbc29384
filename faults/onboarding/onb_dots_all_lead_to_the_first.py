"""Every dot leads to the first slide."""

from faults.tampering import edit_template

FLOW = "onboarding"
LAYER = "web"


def plant(service: str) -> None:
    """Link every dot to the same slide."""
    if service == "web":
        from payasplay.web.rendering import _templates

        edit_template(
            _templates,
            "screens/onboarding_slide.html",
            '<li><a href="/onboarding/slides/{{ each }}?',
            '<li><a href="/onboarding/slides/1?',
        )
