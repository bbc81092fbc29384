"""Who takes the way to "Add money" finds the transactions, and the other way round."""

from faults.tampering import edit_template

FLOW, LAYER = "onboarding", "web"


def plant(service: str) -> None:
    """Swap the addresses of the two."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "components/header.html",
            '("/wallet/top-up", "nav.top_up"), ("/wallet/transactions", "nav.transactions")',
            '("/wallet/transactions", "nav.top_up"), ("/wallet/top-up", "nav.transactions")',
        )
