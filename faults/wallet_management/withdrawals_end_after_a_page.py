"""Nobody finds more withdrawals than the newest twenty."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Lead nowhere from the first page."""
    if service == "web":
        from payasplay.web.rendering import _templates

        edit_template(_templates, "screens/withdrawals.html", "{% if place.total_pages > 1 %}", "{% if false %}")
