"""The way from the notifications to what one wants to be told leads to the account."""

from faults.tampering import edit_template

FLOW, LAYER = "notifications", "web"


def plant(service: str) -> None:
    """Lead there."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "screens/notifications.html",
            '<a href="/settings/notifications">',
            '<a href="/settings/account">',
        )
