"""The wizard invites a partner without a key to go on."""

from faults.tampering import edit_template

FLOW, LAYER = "wizard", "web"


def plant(service: str) -> None:
    """Leave the way on open."""
    if service == "web":
        from payasplay.web import rendering

        closed = '{% if not key %} disabled aria-describedby="next-hint"{% endif %}'
        edit_template(rendering._templates, "screens/wizard_3.html", closed, "")
