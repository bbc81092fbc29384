"""The table of the chart counts one session in each of its months."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Count no further."""
    if service == "web":
        from payasplay.web import rendering

        old = "{{ number(point.sessions) }}"
        new = "{{ number(1) }}"
        edit_template(rendering._templates, "components/settlement_chart.html", old, new)
