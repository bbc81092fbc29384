"""The way back to newer automatic top-ups leads to still older ones."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Lead on."""
    if service == "web":
        from payasplay.web import rendering

        old, new = 'rel="prev" href="?page={{ place.page - 1 }}"', 'rel="prev" href="?page={{ place.page + 1 }}"'
        edit_template(rendering._templates, "screens/auto_topup.html", old, new)
