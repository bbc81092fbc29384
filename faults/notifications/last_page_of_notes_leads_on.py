"""The last page of notifications leads on to one that is not there."""

from faults.tampering import edit_template

FLOW, LAYER = "notifications", "web"


def plant(service: str) -> None:
    """Lead on from everywhere."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "screens/notifications.html",
            "{% if place.page < place.total_pages %}",
            "{% if place.page %}",
        )
