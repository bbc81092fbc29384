"""Who has looked at one kind of the catalogue cannot look at every kind again."""

from faults.tampering import edit_template

FLOW, LAYER = "playback", "web"


def plant(service: str) -> None:
    """Lead to the same kind."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(rendering._templates, "screens/catalogue.html", 'address("")', "address(chosen)")
