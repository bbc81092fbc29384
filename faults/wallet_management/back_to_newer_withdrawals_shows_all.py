"""Who goes back to the newer withdrawals reads all of them, and not those that they were narrowed to."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Lead back by the number of the page alone."""
    if service == "web":
        from payasplay.web.rendering import _templates

        way = 'rel="prev" href="{{ address(place.page - 1) }}"'
        edit_template(_templates, "screens/withdrawals.html", way, 'rel="prev" href="?page={{ place.page - 1 }}"')
