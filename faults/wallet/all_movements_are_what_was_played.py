"""Who wants to see all movements comes from the wallet to what was played."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet", "web"


def plant(service: str) -> None:
    """Lead to what was played."""
    if service == "web":
        from payasplay.web import rendering

        old, new = 'id="all-transactions" href="/wallet/transactions"', 'id="all-transactions" href="/history"'
        edit_template(rendering._templates, "components/wallet_live.html", old, new)
