"""Who looks for the withdrawals finds the movements of the wallet."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Lead to the movements."""
    if service == "web":
        from payasplay.web import rendering

        old, new = 'href="/wallet/withdrawals"', 'href="/wallet/transactions"'
        edit_template(rendering._templates, "screens/withdraw.html", old, new)
