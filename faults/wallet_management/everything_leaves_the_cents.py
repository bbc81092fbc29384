"""Who withdraws everything leaves the cents behind."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Let the button fill in whole euros."""
    if service == "web":
        from payasplay.web import rendering

        filled, whole = 'data-amount="{{ everything }}"', 'data-amount="{{ decimal(available // 100 * 100) }}"'
        edit_template(rendering._templates, "screens/withdraw.html", filled, whole)
