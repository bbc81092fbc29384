"""The next page of one kind of the catalogue shows all kinds."""

from faults.tampering import edit_template

FLOW, LAYER = "playback", "web"


def plant(service: str) -> None:
    """Lead to the same page of everything."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(rendering._templates, "screens/catalogue.html", "address(chosen, page)", 'address("", page)')
