"""Who goes up from the payouts to the settlement is led to his platforms."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Lead further up."""
    if service == "web":
        from payasplay.web import rendering

        old = '<a href="/partner/settlement">'
        new = '<a href="/partner">'
        edit_template(rendering._templates, "components/settlement.html", old, new)
