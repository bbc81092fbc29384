"""Who wants to add a platform comes to the documentation."""

from faults.tampering import edit_template

FLOW, LAYER = "wizard", "web"


def plant(service: str) -> None:
    """Lead elsewhere."""
    if service == "web":
        from payasplay.web import rendering

        old, new = '%}<a class="call" href="/partner/integration">', '%}<a class="call" href="/partner/docs">'
        edit_template(rendering._templates, "screens/partner.html", old, new)
