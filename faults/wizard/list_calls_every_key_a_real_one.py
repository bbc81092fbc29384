"""The list of platforms says of a key of the sandbox that it is one of production."""

from faults.tampering import edit_template

FLOW, LAYER = "wizard", "web"


def plant(service: str) -> None:
    """Name one kind."""
    if service == "web":
        from payasplay.web import rendering

        old, new = 't("partner.key.kind." ~ key.kind)', 't("partner.key.kind.production")'
        edit_template(rendering._templates, "screens/partner.html", old, new)
