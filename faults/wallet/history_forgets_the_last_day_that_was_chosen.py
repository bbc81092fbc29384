"""Who has narrowed the history to some days does not see any more which one was the last."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet", "web"


def plant(service: str) -> None:
    """Leave the field for the last day empty."""
    if service == "web":
        from payasplay.web.rendering import _templates

        edit_template(_templates, "screens/transactions.html", 'value="{{ wanted.last_day or "" }}"', 'value=""')
