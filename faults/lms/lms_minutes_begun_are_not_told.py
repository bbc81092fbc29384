"""A day of learning shows the full minutes alone."""

from faults.tampering import edit_template

FLOW, LAYER = "lms", "web"


def plant(service: str) -> None:
    """Cut what was begun."""
    if service == "web":
        from payasplay.web import rendering

        old = "(each.seconds + 59) // 60"
        edit_template(rendering._templates, "screens/lms_progress.html", old, "each.seconds // 60")
