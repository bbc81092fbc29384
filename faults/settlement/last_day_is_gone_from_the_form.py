"""Who has looked for payouts until some day finds the field of that day empty, and finds more with the next press."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Leave the field empty."""
    if service == "web":
        from payasplay.web import rendering

        old = 'value="{{ form.values["to"] }}"'
        new = 'value=""'
        edit_template(rendering._templates, "screens/settlement_history.html", old, new)
