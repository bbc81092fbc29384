"""What was played stands with the time that it might have played, and not with the time that it did."""

from faults.tampering import edit_template

FLOW, LAYER = "playback", "web"


def plant(service: str) -> None:
    """Show the limit."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(rendering._templates, "screens/history.html", "clock(each.seconds)", "clock(each.limit_seconds)")
