"""Who has saved no card finds a blank."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Say nothing."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(rendering._templates, "screens/payment_methods.html", '{{ t("payment_methods.empty") }}', "")
