"""Who comes back to the wallet does not see that a top-up failed."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet", "web"


def plant(service: str) -> None:
    """Leave the failed ones out."""
    if service == "web":
        from payasplay.web.rendering import _templates

        edit_template(_templates, "components/wallet_live.html", "{% if view.failed %}", "{% if false %}")
