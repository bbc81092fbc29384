"""Where something can be played, it is said to be as long as what is free of it."""

from faults.tampering import edit_template

FLOW, LAYER = "playback", "web"


def plant(service: str) -> None:
    """Show how long the preview is."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "screens/watch.html",
            "duration=clock(content.duration_seconds)",
            "duration=clock(content.preview_seconds)",
        )
