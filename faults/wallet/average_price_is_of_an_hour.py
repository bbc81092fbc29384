"""The wallet says what an hour costs on average, and calls it a minute."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet", "web"


def plant(service: str) -> None:
    """Count sixty of them."""
    if service == "web":
        from payasplay.web import rendering

        old, new = "money(balance.average_minute_cost)", "money(balance.average_minute_cost * 60)"
        edit_template(rendering._templates, "components/wallet_live.html", old, new)
