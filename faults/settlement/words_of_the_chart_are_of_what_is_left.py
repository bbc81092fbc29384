"""The words that describe the line of revenue give what is left after fees."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Give the other amount."""
    if service == "web":
        from payasplay.web import rendering

        old = "revenue=money(found.sums.revenue)"
        new = "revenue=money(found.sums.net)"
        edit_template(rendering._templates, "screens/settlement.html", old, new)
