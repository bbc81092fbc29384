"""Who wants to add money comes from the wallet to the history."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet", "web"


def plant(service: str) -> None:
    """Lead to the history."""
    if service == "web":
        from payasplay.web import rendering

        old = 'id="add-money" class="call" href="/wallet/top-up"'
        new = 'id="add-money" class="call" href="/wallet/transactions"'
        edit_template(rendering._templates, "components/wallet_live.html", old, new)
