"""Who asks for the progress of some days does not find them in the form of the answer."""

from faults.tampering import edit_template

FLOW, LAYER = "lms", "web"


def plant(service: str) -> None:
    """Show no last day."""
    if service == "web":
        from payasplay.web import rendering

        old, new = 'name="to" value="{{ last_day or "" }}"', 'name="to" value=""'
        edit_template(rendering._templates, "screens/lms_progress.html", old, new)
