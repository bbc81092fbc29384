"""A key that was rotated stands among the platform's keys as if it were still in use."""

from faults.tampering import edit_template

FLOW, LAYER = "wizard", "web"


def plant(service: str) -> None:
    """Say of each key that it is in use."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "screens/partner.html",
            't("partner.key.status." ~ key.status)',
            't("partner.key.status.active")',
        )
