"""A withdrawal that is looked at later says that all of it arrives."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Show the amount in the place of what arrives."""
    if service == "web":
        from payasplay.web.rendering import _templates

        shown = "parts.sums(t, money, found.amount, found.fee, found.net)"
        edit_template(_templates, "screens/withdrawal.html", shown, shown.replace("found.net", "found.amount"))
