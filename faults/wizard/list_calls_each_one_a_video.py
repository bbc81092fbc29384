"""Whatever a partner has, the list of platforms calls it a video."""

from faults.tampering import edit_template

FLOW, LAYER = "wizard", "web"


def plant(service: str) -> None:
    """Name one type."""
    if service == "web":
        from payasplay.web import rendering

        old, new = 't("wizard.type." ~ platform.platform_type)', 't("wizard.type.video")'
        edit_template(rendering._templates, "screens/partner.html", old, new)
