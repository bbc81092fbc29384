"""The free preview has no button to begin it with."""

from faults.tampering import edit_template

FLOW, LAYER = "playback", "web"


def plant(service: str) -> None:
    """Show the media without controls."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(rendering._templates, "screens/watch.html", " controls controlslist=", " controlslist=")
