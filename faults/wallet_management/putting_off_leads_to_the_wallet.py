"""Who lets the dialogue about a low balance wait is in the wallet, wherever that was."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Come back to the wallet."""
    if service == "web":
        from payasplay.web import rendering

        old, new = 'name="next" value="{{ here }}"', 'name="next" value="/wallet"'
        edit_template(rendering._templates, "components/low_balance.html", old, new)
