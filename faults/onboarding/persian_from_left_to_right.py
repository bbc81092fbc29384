"""A Persian page is laid out from left to right."""

from faults.tampering import edit_template

FLOW, LAYER = "onboarding", "web"


def plant(service: str) -> None:
    """Write one direction for every language."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(rendering._templates, "base.html", 'dir="{{ t.direction }}"', 'dir="ltr"')
