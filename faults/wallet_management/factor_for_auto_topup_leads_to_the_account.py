"""Who needs the second factor for automatic top-up is led to the account, where it cannot be set up."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Lead to the account."""
    if service == "web":
        from payasplay.web import rendering

        old = '<a href="/settings/security">{{ t("second_factor.begin") }}</a>'
        new = '<a href="/settings/account">{{ t("second_factor.begin") }}</a>'
        edit_template(rendering._templates, "screens/auto_topup.html", old, new)
