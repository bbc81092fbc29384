"""The list of withdrawals says that all of the amount arrives, as if there were no fee."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Show what leaves the wallet as what arrives."""
    if service == "web":
        from payasplay.web.rendering import _templates

        edit_template(_templates, "screens/withdrawals.html", "net=money(each.net)", "net=money(each.amount)")
