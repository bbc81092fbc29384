"""Whose product this is can hardly be read before the first slide comes."""

from faults.tampering import edit_template

FLOW, LAYER = "onboarding", "web"


def plant(service: str) -> None:
    """Go on after half a second."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "screens/onboarding_splash.html",
            'data-onward-after="2500"',
            'data-onward-after="500"',
        )
