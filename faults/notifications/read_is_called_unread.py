"""The words for read and unread have changed places where people choose what to look at."""

from faults.tampering import edit_template

FLOW, LAYER = "notifications", "web"


def plant(service: str) -> None:
    """Offer each under the name of the other."""
    if service == "web":
        from payasplay.web import rendering

        named = '"notifications.filter.state." ~ each'
        other = '"notifications.filter.state." ~ {"read": "unread", "unread": "read"}[each]'
        edit_template(rendering._templates, "screens/notifications.html", named, other)
