"""Whatever was connected, the summary at the end of the wizard calls it a video."""

from faults.tampering import edit_template

FLOW, LAYER = "wizard", "web"


def plant(service: str) -> None:
    """Name one type."""
    if service == "web":
        from payasplay.web import rendering

        old, new = 't("wizard.type." ~ platform.platform_type)', 't("wizard.type.video")'
        edit_template(rendering._templates, "screens/partner_done.html", old, new)
