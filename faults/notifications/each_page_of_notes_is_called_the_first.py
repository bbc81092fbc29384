"""Each page of notifications says that it is the first one."""

from faults.tampering import edit_template

FLOW, LAYER = "notifications", "web"


def plant(service: str) -> None:
    """Count no pages."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(rendering._templates, "screens/notifications.html", "page=number(place.page)", "page=number(1)")
