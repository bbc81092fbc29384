"""The number of a payout in the list leads back to the list."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Link the list."""
    if service == "web":
        from payasplay.web import rendering

        old = 'href="/partner/settlement/{{ each.id }}" data-testid="settlement-number"'
        new = 'href="/partner/settlement/history" data-testid="settlement-number"'
        edit_template(rendering._templates, "screens/settlement_history.html", old, new)
