"""Who looks at one kind of the catalogue and searches there searches all kinds."""

from faults.tampering import edit_template

FLOW, LAYER = "playback", "web"


def plant(service: str) -> None:
    """Send the words alone."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "screens/catalogue.html",
            '{% if chosen %}<input type="hidden"',
            '{% if false %}<input type="hidden"',
        )
