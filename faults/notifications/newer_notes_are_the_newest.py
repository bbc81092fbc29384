"""The way to the notifications before leads to the first page of them, from whichever one it is."""

from faults.tampering import edit_template

FLOW, LAYER = "notifications", "web"


def plant(service: str) -> None:
    """Lead there."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "screens/notifications.html",
            "filters.address(place.page - 1)",
            "filters.address(1)",
        )
