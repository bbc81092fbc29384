"""The player has a button to pause, and costs all the same."""

from faults.tampering import edit_template

FLOW, LAYER = "playback", "web"


def plant(service: str) -> None:
    """Show it."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(rendering._templates, "screens/watch.html", "autoplay{% endif %}", "autoplay controls{% endif %}")
