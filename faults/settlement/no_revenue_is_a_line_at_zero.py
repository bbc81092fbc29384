"""Who has earned nothing sees a line along the bottom, and no word about it."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Draw whatever there is."""
    if service == "web":
        from payasplay.web import rendering

        old, new = "{% if found.sums.sessions %}", "{% if found.chart.points %}"
        edit_template(rendering._templates, "screens/settlement.html", old, new)
