"""Who meets an error has no number to ask by."""

from faults.tampering import edit_template

FLOW, LAYER = "security", "web"


def plant(service: str) -> None:
    """Leave the number out."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(rendering._templates, "screens/error.html", "{{ reference }}", "")
