"""Who wants to see what a session came to finds the film again, with a button to play it."""

from faults.tampering import edit_template

FLOW, LAYER = "playback", "web"


def plant(service: str) -> None:
    """Lead to the content."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "screens/history.html",
            '<a href="/play/{{ each.id }}"',
            '<a href="/watch/{{ each.content.id }}"',
        )
