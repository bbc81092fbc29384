"""Who looks at a withdrawal that is on its way does not read how long that takes."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Say it when it is over."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(rendering._templates, "screens/withdrawal.html", "{% if not found.ended_at %}", "{% if false %}")
