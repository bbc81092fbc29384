"""Who is new waits almost five seconds for the first slide."""

from faults.tampering import edit_template

FLOW, LAYER = "onboarding", "web"


def plant(service: str) -> None:
    """Go on after almost five seconds."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "screens/onboarding_splash.html",
            'data-onward-after="2500"',
            'data-onward-after="4900"',
        )
