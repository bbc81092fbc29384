"""The way from the bell's panel to all notifications leads to the settings."""

from faults.tampering import edit_template

FLOW, LAYER = "notifications", "web"


def plant(service: str) -> None:
    """Lead there."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "components/bell.html",
            '<a href="/notifications">',
            '<a href="/settings/notifications">',
        )
