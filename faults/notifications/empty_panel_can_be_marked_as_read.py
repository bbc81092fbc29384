"""A panel without a word in it has a button to mark all of it as read."""

from faults.tampering import edit_template

FLOW, LAYER = "notifications", "web"


def plant(service: str) -> None:
    """Offer it always."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates, "screens/notifications_live.html", "{% if found.unread_count %}", "{% if true %}"
        )
