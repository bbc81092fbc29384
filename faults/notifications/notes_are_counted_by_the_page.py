"""The number of notifications is that of one page of them."""

from faults.tampering import edit_template

FLOW, LAYER = "notifications", "web"


def plant(service: str) -> None:
    """Count what is shown."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "screens/notifications.html",
            't.plural("notifications.count", found.pagination.total)',
            't.plural("notifications.count", found["items"] | length)',
        )
