"""The table of the chart gives the whole revenue as what is left of it."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Give the other amount."""
    if service == "web":
        from payasplay.web import rendering

        old = 'amount(money, point.net, "chart-net")'
        new = 'amount(money, point.revenue, "chart-net")'
        edit_template(rendering._templates, "components/settlement_chart.html", old, new)
