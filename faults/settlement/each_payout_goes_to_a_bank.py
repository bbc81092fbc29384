"""The page of a payout says that it goes to a bank account, wherever it goes."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Name one way for all."""
    if service == "web":
        from payasplay.web import rendering

        old = 't("withdraw.method." ~ found.destination.method)'
        new = 't("withdraw.method.bank")'
        edit_template(rendering._templates, "screens/settlement_details.html", old, new)
