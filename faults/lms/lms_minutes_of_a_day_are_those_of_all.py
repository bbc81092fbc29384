"""Each day of the chart of learning has the minutes of all days together."""

from faults.tampering import edit_template

FLOW, LAYER = "lms", "web"


def plant(service: str) -> None:
    """Take the sum."""
    if service == "web":
        from payasplay.web import rendering

        old, new = "number((each.seconds + 59) // 60)", "number((found.seconds + 59) // 60)"
        edit_template(rendering._templates, "screens/lms_progress.html", old, new)
