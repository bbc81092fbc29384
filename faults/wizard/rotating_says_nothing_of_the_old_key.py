"""Who is about to rotate a key is not told that the old one ends."""

from faults.tampering import edit_template

FLOW, LAYER = "wizard", "web"


def plant(service: str) -> None:
    """Ask without a word more."""
    if service == "web":
        from payasplay.web import rendering

        old = 't("partner.rotate.text")'
        edit_template(rendering._templates, "screens/partner.html", old, '""')
