"""Who wants to follow the withdrawal just made finds all of them."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Lead to the list."""
    if service == "web":
        from payasplay.web import rendering

        old, new = 'href="/wallet/withdrawals/{{ found.id }}"', 'href="/wallet/withdrawals"'
        edit_template(rendering._templates, "screens/withdrawal_requested.html", old, new)
