"""Who meets an error finds no way on."""

from faults.tampering import edit_template

FLOW, LAYER = "security", "web"


def plant(service: str) -> None:
    """Leave the way home out."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(rendering._templates, "screens/error.html", 'href="/">', 'href="">')
