"""Below the title of each slide stands the text of the first one."""

from faults.tampering import edit_template

FLOW, LAYER = "onboarding", "web"


def plant(service: str) -> None:
    """Take the first one's text for all."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "screens/onboarding_slide.html",
            't("onboarding.slide." ~ name ~ ".text")',
            't("onboarding.slide.pricing.text")',
        )
