"""A page in another language tells screen readers that it is in English."""

from faults.tampering import edit_template

FLOW, LAYER = "onboarding", "web"


def plant(service: str) -> None:
    """Say so on every page."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "base.html",
            '<html lang="{{ locale }}"',
            '<html lang="en"',
        )
