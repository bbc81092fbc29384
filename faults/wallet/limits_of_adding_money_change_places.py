"""Who adds money reads that the smallest amount is the largest one."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet", "web"


def plant(service: str) -> None:
    """Name each limit as the other."""
    if service == "web":
        from payasplay.web import rendering

        old = "minimum=money(settings.topup_minimum), maximum=money(settings.topup_maximum)"
        new = "minimum=money(settings.topup_maximum), maximum=money(settings.topup_minimum)"
        edit_template(rendering._templates, "screens/top_up.html", old, new)
