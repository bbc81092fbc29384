"""Who hears the list of payouts is told of each column that the payouts are in its order."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Announce an order whatever is chosen."""
    if service == "web":
        from payasplay.web import rendering

        old = "{% if chosen %} aria-sort="
        new = "{% if wanted %} aria-sort="
        edit_template(rendering._templates, "components/settlement.html", old, new)
