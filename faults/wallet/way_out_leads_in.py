"""Who wants to withdraw comes from the wallet to adding money."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet", "web"


def plant(service: str) -> None:
    """Lead to adding money."""
    if service == "web":
        from payasplay.web import rendering

        old, new = 'href="/wallet/withdraw"', 'href="/wallet/top-up"'
        edit_template(rendering._templates, "components/wallet_live.html", old, new)
