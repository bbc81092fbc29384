"""Who finds nothing among the notifications is led to the same search again."""

from faults.tampering import edit_template

FLOW, LAYER = "notifications", "web"


def plant(service: str) -> None:
    """Stay there."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates, "screens/notifications.html", '<a href="/notifications">', '<a href="{{ here }}">'
        )
