"""On a narrow screen, what a session brought is called the fee: the heads of the columns are right, but not there."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Name one part by the head of another."""
    if service == "web":
        from payasplay.web import rendering

        old = 'data-label="{{ t("settlement.sum.revenue") }}"'
        new = 'data-label="{{ t("settlement.sum.fees") }}"'
        edit_template(rendering._templates, "screens/settlement_details.html", old, new)
