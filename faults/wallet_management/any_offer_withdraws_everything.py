"""Whichever of the offered amounts is chosen, everything is withdrawn."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Fill in all that is there."""
    if service == "web":
        from payasplay.web.rendering import _templates

        edit_template(
            _templates, "screens/withdraw.html", 'data-amount="{{ typed }}"', 'data-amount="{{ everything }}"'
        )
