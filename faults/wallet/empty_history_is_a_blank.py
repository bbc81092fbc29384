"""A history without movements is a blank page."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet", "web"


def plant(service: str) -> None:
    """Say nothing where there is nothing."""
    if service == "web":
        from payasplay.web import rendering

        words = '{{ t("transactions.empty.title") }}'
        edit_template(rendering._templates, "screens/transactions.html", words, "")
