"""Before the confirmation people read that everything arrives."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Show the amount in the place of what arrives."""
    if service == "web":
        from payasplay.web.rendering import _templates

        shown = "parts.sums(t, money, said.amount, said.fee, said.net)"
        edit_template(_templates, "screens/withdraw_confirm.html", shown, shown.replace("said.net", "said.amount"))
