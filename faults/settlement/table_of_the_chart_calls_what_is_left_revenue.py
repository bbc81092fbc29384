"""The table of the chart calls what is left after fees revenue, too."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Name one column by another one's head."""
    if service == "web":
        from payasplay.web import rendering

        old = '{{ t("settlement.sum.net") }}'
        new = '{{ t("settlement.sum.revenue") }}'
        edit_template(rendering._templates, "components/settlement_chart.html", old, new)
