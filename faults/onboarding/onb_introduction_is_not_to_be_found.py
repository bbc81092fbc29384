"""Who wants to see what this is finds the catalogue, and no introduction."""

from faults.tampering import edit_template

FLOW, LAYER = "onboarding", "web"


def plant(service: str) -> None:
    """Lead to the catalogue."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(rendering._templates, "screens/start.html", 'href="/onboarding"', 'href="/catalogue"')
