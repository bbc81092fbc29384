"""Marking all as read in the panel leads to the list, and marks nothing."""

from faults.tampering import edit_template

FLOW, LAYER = "notifications", "web"


def plant(service: str) -> None:
    """Open the list."""
    if service == "web":
        from payasplay.web.rendering import _templates

        asks, looks = 'method="post" action="/notifications/read-all"', 'method="get" action="/notifications"'
        edit_template(_templates, "screens/notifications_live.html", asks, looks)
