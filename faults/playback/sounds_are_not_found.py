"""What is only to be heard is looked for where it is not: the cost counts, and nothing is heard."""

from faults.tampering import edit_template

FLOW, LAYER = "playback", "web"


def plant(service: str) -> None:
    """Look for sounds of another format."""
    if service == "web":
        from payasplay.web import rendering

        shown, elsewhere = '"media/" ~ content.media', '"media/" ~ content.media | replace(".wav", ".mp3")'
        edit_template(rendering._templates, "screens/watch.html", shown, elsewhere)
