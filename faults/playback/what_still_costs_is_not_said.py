"""Who left the player is told nowhere that it still plays, and still costs."""

from faults.tampering import edit_template

FLOW, LAYER = "playback", "web"


def plant(service: str) -> None:
    """Say nothing."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(rendering._templates, "components/playing.html", "{% if playing %}", "{% if false %}")
