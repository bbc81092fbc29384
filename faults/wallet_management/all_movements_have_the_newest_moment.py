"""Every movement in the history has the moment of the newest one."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Show one moment."""
    if service == "web":
        from payasplay.web import rendering

        old, new = "moment(each.created_at)", "moment(items[0].created_at)"
        edit_template(rendering._templates, "components/transactions.html", old, new)
