"""What lasts an hour is said to last a minute."""

from faults.tampering import edit_template

FLOW, LAYER = "playback", "web"


def plant(service: str) -> None:
    """Count minutes for seconds."""
    if service == "web":
        from payasplay.web import rendering

        old, new = "clock(each.duration_seconds)", "clock(each.duration_seconds // 60)"
        edit_template(rendering._templates, "screens/catalogue.html", old, new)
