"""What a partner gets is shown without the fee taken off."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Show the revenue in its place."""
    if service == "web":
        from payasplay.web import rendering

        old, new = 'amount(money, found.net, "sum-net")', 'amount(money, found.revenue, "sum-net")'
        edit_template(rendering._templates, "components/settlement.html", old, new)
