"""Why a payout failed is not said."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Leave the reason out."""
    if service == "web":
        from payasplay.web import rendering

        old, new = '{{ failure_text(t, found.failure_code or "") }} ', ""
        edit_template(rendering._templates, "screens/settlement_details.html", old, new)
