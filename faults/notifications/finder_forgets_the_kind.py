"""Who looks for one kind of notifications does not read any more for which."""

from faults.tampering import edit_template

FLOW, LAYER = "notifications", "web"


def plant(service: str) -> None:
    """Choose nothing."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates, "screens/notifications.html", "{% if each == filters.kind %} selected{% endif %}", ""
        )
