"""A withdrawal that was paid hours later is said to have ended when it was sent."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Show the moment of the sending in both places."""
    if service == "web":
        from payasplay.web.rendering import _templates

        edit_template(_templates, "screens/withdrawal.html", "moment(found.ended_at)", "moment(found.sent_at)")
