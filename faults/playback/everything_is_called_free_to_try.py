"""The catalogue says of everything that it can be tried for free."""

from faults.tampering import edit_template

FLOW, LAYER = "playback", "web"


def plant(service: str) -> None:
    """Mark each."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(rendering._templates, "screens/catalogue.html", "{% if each.preview_seconds %}", "{% if true %}")
