"""Who has kept the recovery codes comes to the account, and not back to security."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Lead to the account."""
    if service == "web":
        from payasplay.web import rendering

        old, new = 'href="/settings/security"', 'href="/settings/account"'
        edit_template(rendering._templates, "screens/recovery_codes.html", old, new)
