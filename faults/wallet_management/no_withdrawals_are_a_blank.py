"""Who has made no withdrawal finds a blank."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Say nothing."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(rendering._templates, "screens/withdrawals.html", '{{ t("withdrawals.empty") }}', "")
