"""Who is told that the money has run out is not led to where there is more."""

from faults.tampering import edit_template

FLOW, LAYER = "playback", "web"


def plant(service: str) -> None:
    """Lead to the catalogue."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(rendering._templates, "screens/play_summary.html", 'href="/wallet/top-up"', 'href="/catalogue"')
