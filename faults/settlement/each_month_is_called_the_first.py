"""Each month below the line of revenue has the name of the first one."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Name always the same."""
    if service == "web":
        from payasplay.web import rendering

        old = 'direction="{{ t.direction }}">{{ label(point.first_day) }}'
        new = 'direction="{{ t.direction }}">{{ label(points[0].first_day) }}'
        edit_template(rendering._templates, "components/settlement_chart.html", old, new)
