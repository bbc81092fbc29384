"""The way back to the newer movements leads to the same page again."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet", "web"


def plant(service: str) -> None:
    """Lead to the page that is shown."""
    if service == "web":
        from payasplay.web.rendering import _templates

        way = 'rel="prev" href="{{ address(place.page - 1) }}"'
        edit_template(_templates, "screens/transactions.html", way, 'rel="prev" href="{{ address(place.page) }}"')
