"""The withdrawal says that all of the wallet can be taken out, also what a running film holds."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Say the balance above the page in place of what is free."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "screens/withdraw.html",
            "{{ money(available) }}",
            "{{ money(visitor.api.wallet.balance().balance) }}",
        )
