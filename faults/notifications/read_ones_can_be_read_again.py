"""What is read already can be marked as read once more."""

from faults.tampering import edit_template

FLOW, LAYER = "notifications", "web"


def plant(service: str) -> None:
    """Offer it always."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates, "components/notifications.html", "{% if not each.read_at %}", "{% if true %}"
        )
