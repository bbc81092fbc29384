"""A failed automatic top-up does not say why."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Leave the reason out."""
    if service == "web":
        from payasplay.web import rendering

        old, new = " · {{ run_failure(t, each.failure_code) }}", ""
        edit_template(rendering._templates, "screens/auto_topup.html", old, new)
