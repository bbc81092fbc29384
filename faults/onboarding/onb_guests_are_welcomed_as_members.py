"""A guest reads what members read, and not that one looks around as a guest."""

from faults.tampering import edit_template

FLOW, LAYER = "onboarding", "web"


def plant(service: str) -> None:
    """Welcome everybody alike."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "screens/onboarding_welcome.html",
            't("onboarding.welcome.guest" if guest else "onboarding.welcome.lead")',
            't("onboarding.welcome.lead")',
        )
