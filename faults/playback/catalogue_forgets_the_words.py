"""Who has searched the catalogue does not read any more for what."""

from faults.tampering import edit_template

FLOW, LAYER = "playback", "web"


def plant(service: str) -> None:
    """Leave the field empty."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "screens/catalogue.html",
            'value="{{ sought }}"',
            'value=""',
        )
