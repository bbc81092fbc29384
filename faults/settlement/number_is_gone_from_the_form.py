"""Who has looked for a payout by its number finds the field of the number empty."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Leave the field empty."""
    if service == "web":
        from payasplay.web import rendering

        old = 'value="{{ wanted.search }}"'
        new = 'value=""'
        edit_template(rendering._templates, "screens/settlement_history.html", old, new)
