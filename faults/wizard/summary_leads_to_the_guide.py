"""Who has connected a platform and wants to see all comes to the documentation."""

from faults.tampering import edit_template

FLOW, LAYER = "wizard", "web"


def plant(service: str) -> None:
    """Lead elsewhere."""
    if service == "web":
        from payasplay.web import rendering

        old = '<a class="call" href="/partner">'
        edit_template(rendering._templates, "screens/partner_done.html", old, '<a class="call" href="/partner/docs">')
