"""The slides of the introduction have a title, and say nothing else."""

from faults.tampering import edit_template

FLOW, LAYER = "onboarding", "web"


def plant(service: str) -> None:
    """Leave the text out."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "screens/onboarding_slide.html",
            '  <p class="lead">{{ t("onboarding.slide." ~ name ~ ".text") }}</p>\n',
            "",
        )
