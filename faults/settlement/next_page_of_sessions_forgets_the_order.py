"""Whoever goes on to the next sessions of a payout gets those of another order."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Lead to the page of a number alone."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "components/settlement.html",
            'href="{{ address(page=place.page + 1) }}"',
            'href="?page={{ place.page + 1 }}"',
        )
