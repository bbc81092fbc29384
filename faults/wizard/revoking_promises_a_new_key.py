"""Who is about to revoke a key is promised a new one."""

from faults.tampering import edit_template

FLOW, LAYER = "wizard", "web"


def plant(service: str) -> None:
    """Ask with the words for another thing."""
    if service == "web":
        from payasplay.web import rendering

        old = 't("partner.revoke.text")'
        edit_template(rendering._templates, "screens/partner.html", old, 't("partner.rotate.text")')
