"""Who reloads the list after a new key was made has the form sent once more."""

from faults.tampering import edit_template

FLOW, LAYER = "wizard", "web"


def plant(service: str) -> None:
    """Leave the address as it is."""
    if service == "web":
        from payasplay.web import rendering

        old = '<script type="module" src="{{ asset("modules/place.js") }}"></script>'
        edit_template(rendering._templates, "screens/partner.html", old, "")
