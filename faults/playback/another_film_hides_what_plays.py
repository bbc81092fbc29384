"""Who looks at another film does not read that one is playing, and costs."""

from faults.tampering import edit_template

FLOW, LAYER = "playback", "web"


def plant(service: str) -> None:
    """Say nothing there."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "screens/watch.html",
            "{{ playback.still_playing(t, elsewhere, title) }}\n",
            "",
        )
