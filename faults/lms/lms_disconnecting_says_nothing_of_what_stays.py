"""Who is about to disconnect a site is not told what is lost and what stays."""

from faults.tampering import edit_template

FLOW, LAYER = "lms", "web"


def plant(service: str) -> None:
    """Ask without a word more."""
    if service == "web":
        from payasplay.web import rendering

        old = 't("lms.disconnect.text")'
        edit_template(rendering._templates, "screens/lms.html", old, '""')
