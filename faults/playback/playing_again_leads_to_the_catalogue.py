"""Who wants to play something again is led to the catalogue, to look for it once more."""

from faults.tampering import edit_template

FLOW, LAYER = "playback", "web"


def plant(service: str) -> None:
    """Lead there."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "screens/play_summary.html",
            'href="/watch/{{ session.content.id }}"',
            'href="/catalogue"',
        )
