"""Who deletes one on a later page is on the first one again."""

from faults.tampering import edit_template

FLOW, LAYER = "notifications", "web"


def plant(service: str) -> None:
    """Send no way back."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "components/notifications.html",
            '/delete">\n      {{ hidden(visitor, back) }}',
            '/delete">\n      {{ hidden(visitor, "") }}',
        )
