"""The days and types of a payout call what is left of them the fee."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Name one column by another one's head."""
    if service == "web":
        from payasplay.web import rendering

        old = '<th scope="col" class="number">{{ t("settlement.sum.net") }}</th>'
        new = '<th scope="col" class="number">{{ t("settlement.sum.fees") }}</th>'
        edit_template(rendering._templates, "screens/settlement_details.html", old, new)
