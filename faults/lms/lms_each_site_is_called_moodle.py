"""Each connection is called one to Moodle."""

from faults.tampering import edit_template

FLOW, LAYER = "lms", "web"


def plant(service: str) -> None:
    """Know one kind."""
    if service == "web":
        from payasplay.web import rendering

        old = 't("lms.kind." ~ each.kind)'
        edit_template(rendering._templates, "screens/lms.html", old, 't("lms.kind.moodle")')
