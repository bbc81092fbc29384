"""Who is welcomed reads three headings, and no tip below them."""

from faults.tampering import edit_template

FLOW, LAYER = "onboarding", "web"


def plant(service: str) -> None:
    """Leave the tips' text out."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "screens/onboarding_welcome.html",
            '<p>{{ t("onboarding.tip." ~ tip ~ ".text") }}</p>',
            "",
        )
