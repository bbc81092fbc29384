"""Who wants to go back to newer payouts is led to older ones."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Lead to the page after this one."""
    if service == "web":
        from payasplay.web import rendering

        old, new = "address(page=place.page - 1)", "address(page=place.page + 1)"
        edit_template(rendering._templates, "components/settlement.html", old, new)
