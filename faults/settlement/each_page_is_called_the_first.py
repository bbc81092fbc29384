"""Whichever page of payouts or sessions is open is called the first one."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Count no further."""
    if service == "web":
        from payasplay.web import rendering

        old = "page=number(place.page)"
        new = "page=number(1)"
        edit_template(rendering._templates, "components/settlement.html", old, new)
