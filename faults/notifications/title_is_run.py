"""What somebody wrote into a title becomes a part of the page."""

from faults.tampering import edit_template

FLOW, LAYER = "notifications", "web"


def plant(service: str) -> None:
    """Trust the title."""
    if service == "web":
        from payasplay.web.rendering import _templates

        edit_template(
            _templates,
            "components/notifications.html",
            'data-testid="notification-title">{{ each.title }}',
            'data-testid="notification-title">{{ each.title | safe }}',
        )
