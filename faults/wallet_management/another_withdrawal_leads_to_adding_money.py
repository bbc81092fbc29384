"""Who wants to withdraw once more comes from the withdrawals to adding money."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Lead to adding money."""
    if service == "web":
        from payasplay.web import rendering

        old, new = 'class="call" href="/wallet/withdraw"', 'class="call" href="/wallet/top-up"'
        edit_template(rendering._templates, "screens/withdrawals.html", old, new)
