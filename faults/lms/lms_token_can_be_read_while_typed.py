"""A token can be read by whoever stands behind while it is typed."""

from faults.tampering import edit_template

FLOW, LAYER = "lms", "web"


def plant(service: str) -> None:
    """Show what is typed."""
    if service == "web":
        from payasplay.web import rendering

        old = 't("lms.dialog.token"), type="password"'
        edit_template(rendering._templates, "screens/lms.html", old, 't("lms.dialog.token"), type="text"')
