"""Automatic top-up says that the smallest amount is the largest one."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Name each limit as the other."""
    if service == "web":
        from payasplay.web import rendering

        old = "minimum=money(wish.minimum), maximum=money(wish.maximum)"
        new = "minimum=money(wish.maximum), maximum=money(wish.minimum)"
        edit_template(rendering._templates, "screens/auto_topup.html", old, new)
