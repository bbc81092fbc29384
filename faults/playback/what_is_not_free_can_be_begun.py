"""What nobody can try for free has a button to begin it with, which plays nothing."""

from faults.tampering import edit_template

FLOW, LAYER = "playback", "web"


def plant(service: str) -> None:
    """Show it in each case."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "screens/watch.html",
            "{% if content.preview_seconds %}\n  {{ media",
            "{% if true %}\n  {{ media",
        )
