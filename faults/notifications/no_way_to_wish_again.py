"""Who has stopped a kind of mail is not led to where it can be wished for again."""

from faults.tampering import edit_template

FLOW, LAYER = "notifications", "web"


def plant(service: str) -> None:
    """Lead home."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates, "screens/unsubscribe.html", '<a href="/settings/notifications">', '<a href="/">'
        )
