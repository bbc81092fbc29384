"""Who looks at a withdrawal that is paid reads that it takes days."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Say it always."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(rendering._templates, "screens/withdrawal.html", "{% if not found.ended_at %}", "{% if true %}")
