"""A new key is said to have the number that its platform has."""

from faults.tampering import edit_template

FLOW, LAYER = "wizard", "web"


def plant(service: str) -> None:
    """Show the other number."""
    if service == "web":
        from payasplay.web import rendering

        old, new = 'data-testid="key-id">{{ key.id }}', 'data-testid="key-id">{{ platform.id }}'
        edit_template(rendering._templates, "components/partner.html", old, new)
