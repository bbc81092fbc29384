"""The window of a payout has the name of the list of payouts."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Name the list."""
    if service == "web":
        from payasplay.web import rendering

        old = 'title=t("settlement.details.title", number=found.number)'
        new = 'title=t("settlement.history.title")'
        edit_template(rendering._templates, "screens/settlement_details.html", old, new)
