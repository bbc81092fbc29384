"""The way to older automatic top-ups leads to the same page again."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Lead to the page that is shown."""
    if service == "web":
        from payasplay.web import rendering

        old, new = 'rel="next" href="?page={{ place.page + 1 }}"', 'rel="next" href="?page={{ place.page }}"'
        edit_template(rendering._templates, "screens/auto_topup.html", old, new)
