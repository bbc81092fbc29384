"""Whoever narrowed the withdrawals reads all of them again on the next page."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Lead on by the number of the page alone."""
    if service == "web":
        from payasplay.web.rendering import _templates

        way = 'rel="next" href="{{ address(place.page + 1) }}"'
        edit_template(_templates, "screens/withdrawals.html", way, 'rel="next" href="?page={{ place.page + 1 }}"')
