"""What left the wallet stands in the history without its minus."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet", "web"


def plant(service: str) -> None:
    """Show the bare amount."""
    if service == "web":
        from payasplay.web.rendering import _templates

        sign = '{{ "+" if each.amount > 0 }}{{ money(each.amount) }}'
        bare = '{{ "+" if each.amount > 0 }}{{ money(each.amount | abs) }}'
        edit_template(_templates, "components/transactions.html", sign, bare)
