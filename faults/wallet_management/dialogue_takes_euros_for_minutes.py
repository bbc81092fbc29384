"""The dialogue about a low balance says that each euro lasts for a minute."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Show the euros."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "components/low_balance.html",
            "low.estimated_minutes_left",
            "low.balance // 100",
        )
