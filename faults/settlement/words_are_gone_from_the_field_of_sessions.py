"""Who has searched the sessions of a payout finds the field empty, and what was searched for forgotten."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Leave the field empty."""
    if service == "web":
        from payasplay.web import rendering

        old = 'value="{{ wanted.search }}"'
        new = 'value=""'
        edit_template(rendering._templates, "screens/settlement_details.html", old, new)
