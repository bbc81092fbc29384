"""The button that deletes a notification says that it marks it as read."""

from faults.tampering import edit_template

FLOW, LAYER = "notifications", "web"


def plant(service: str) -> None:
    """Write the other button's words on it."""
    if service == "web":
        from payasplay.web import rendering

        old, new = "notifications.delete.short", "notifications.mark_read.short"
        edit_template(rendering._templates, "components/notifications.html", old, new)
