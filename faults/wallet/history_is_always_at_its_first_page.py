"""The history says that one is at its first page, at whichever one is."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet", "web"


def plant(service: str) -> None:
    """Name the first one."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(rendering._templates, "screens/transactions.html", "page=number(place.page)", "page=number(1)")
