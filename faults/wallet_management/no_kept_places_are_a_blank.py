"""Who has kept no place to withdraw to finds a blank."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Say nothing."""
    if service == "web":
        from payasplay.web import rendering

        old, new = '{{ t("payment_methods.destinations.empty") }}', ""
        edit_template(rendering._templates, "screens/payment_methods.html", old, new)
