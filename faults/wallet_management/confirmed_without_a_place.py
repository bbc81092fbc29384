"""Who confirms a withdrawal is not told where the money will go."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Ask for the code without it."""
    if service == "web":
        from payasplay.web.rendering import _templates

        edit_template(_templates, "screens/withdraw_confirm.html", "{{ parts.destination(t, said.destination) }}", "")
