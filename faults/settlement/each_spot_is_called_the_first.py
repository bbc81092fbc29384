"""Each spot of the line of revenue tells its amount for the first of the days."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Name always the same."""
    if service == "web":
        from payasplay.web import rendering

        old = "<title>{{ label(point.first_day) }}"
        new = "<title>{{ label(points[0].first_day) }}"
        edit_template(rendering._templates, "components/settlement_chart.html", old, new)
