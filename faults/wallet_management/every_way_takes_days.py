"""Who withdraws to an Algorand wallet or to PayPal is told to wait for days, as for a bank."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Say of each way how long the bank takes."""
    if service == "web":
        from payasplay.web.rendering import _templates

        way = '"withdraw.time." ~ found.method'
        edit_template(_templates, "screens/withdrawal_requested.html", way, '"withdraw.time.bank"')
