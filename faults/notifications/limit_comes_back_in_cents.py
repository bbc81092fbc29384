"""The limit of a low balance stands in its field as a hundred times of what was chosen."""

from faults.tampering import replace

FLOW, LAYER = "notifications", "web"


def plant(service: str) -> None:
    """Show the cents."""
    if service == "web":
        from payasplay.web.pages import notification_settings

        replace(notification_settings, "format_amount", lambda _format: str)
