"""Above the switches for the pages stands the word for mail, and the other way round."""

from faults.tampering import edit_template

FLOW, LAYER = "notifications", "web"


def plant(service: str) -> None:
    """Write the headings from the end."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "screens/notification_settings.html",
            '{% for channel in channels %}<th scope="col">',
            '{% for channel in channels | reverse %}<th scope="col">',
        )
