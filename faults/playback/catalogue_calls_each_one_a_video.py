"""Everything in the catalogue is called a video."""

from faults.tampering import edit_template

FLOW, LAYER = "playback", "web"


def plant(service: str) -> None:
    """Name one kind."""
    if service == "web":
        from payasplay.web import rendering

        old, new = 't("catalogue.kind_of_one." ~ each.kind)', 't("catalogue.kind_of_one.video")'
        edit_template(rendering._templates, "screens/catalogue.html", old, new)
