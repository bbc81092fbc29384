"""Who prints a payout has the links to its files on the paper."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Have them left in."""
    if service == "web":
        from payasplay.web import rendering

        old, new = '<div class="actions">', '<div class="card-head">'
        edit_template(rendering._templates, "screens/settlement_details.html", old, new)
