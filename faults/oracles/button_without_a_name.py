"""A button says nothing to those who do not see it."""

from faults.tampering import edit_template

FLOW, LAYER = "oracles", "web"


def plant(service: str) -> None:
    """Add a button with no text to every page."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(rendering._templates, "base.html", "</main>", '<button type="button"></button></main>')
