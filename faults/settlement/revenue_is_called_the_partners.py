"""What was played is called what is left for the partner."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Name one sum by another one's word."""
    if service == "web":
        from payasplay.web import rendering

        old = '<dt>{{ t("settlement.sum.revenue") }}</dt>'
        new = '<dt>{{ t("settlement.sum.net") }}</dt>'
        edit_template(rendering._templates, "components/settlement.html", old, new)
