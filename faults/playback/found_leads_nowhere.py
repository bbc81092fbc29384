"""What is found in the catalogue leads to a page that is not there."""

from faults.tampering import edit_template

FLOW, LAYER = "playback", "web"


def plant(service: str) -> None:
    """Lead to a session in the place of a content."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "screens/catalogue.html",
            '<a href="/watch/{{ each.id }}">',
            '<a href="/play/{{ each.id }}">',
        )
