"""Where everything is read, there is still a way to mark all as read."""

from faults.tampering import edit_template

FLOW, LAYER = "notifications", "web"


def plant(service: str) -> None:
    """Offer it wherever there is anything."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates, "screens/notifications.html", "{% if found.unread_count %}", '{% if found["items"] %}'
        )
