"""The overview says that its days are those of London, wherever its partner is."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Name one zone for everybody."""
    if service == "web":
        from payasplay.web import rendering

        old = "zone=found.time_zone"
        new = 'zone="Europe/London"'
        edit_template(rendering._templates, "screens/settlement.html", old, new)
