"""When exactly something was told is nowhere to be read."""

from faults.tampering import edit_template

FLOW, LAYER = "notifications", "web"


def plant(service: str) -> None:
    """Leave the moment out."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates, "components/notifications.html", ' title="{{ moment(each.created_at) }}"', ""
        )
