"""The card of payouts on their way leads to all payouts."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Lead there without the status."""
    if service == "web":
        from payasplay.web import rendering

        old, new = "history?status=open", "history?status="
        edit_template(rendering._templates, "screens/settlement.html", old, new)
