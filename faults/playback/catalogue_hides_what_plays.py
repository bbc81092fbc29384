"""Who leaves a film for the catalogue does not read there that it is playing, and costs."""

from faults.tampering import edit_template

FLOW, LAYER = "playback", "web"


def plant(service: str) -> None:
    """Say nothing there."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "screens/catalogue.html",
            "{{ playback.still_playing(t, playing, title) }}\n",
            "",
        )
