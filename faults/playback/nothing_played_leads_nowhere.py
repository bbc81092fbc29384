"""Who has played nothing is not led to what there is to play."""

from faults.tampering import edit_template

FLOW, LAYER = "playback", "web"


def plant(service: str) -> None:
    """Lead to the same page."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(rendering._templates, "screens/history.html", '<a href="/catalogue">', '<a href="/history">')
