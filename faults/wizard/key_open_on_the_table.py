"""A new key can be read by whoever stands behind."""

from faults.tampering import edit_template

FLOW, LAYER = "wizard", "web"


def plant(service: str) -> None:
    """Show the key at once."""
    if service == "web":
        from payasplay.web import rendering

        hidden, shown = 'name="api_key" type="password" readonly', 'name="api_key" type="text" readonly'
        edit_template(rendering._templates, "components/partner.html", hidden, shown)
