"""A day of payouts that cannot be is marked as wrong, and nothing beside it says why."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Forget the message of the first day."""
    if service == "web":
        from payasplay.web import rendering

        old = '{{ forms.message(t, form, "from") }}'
        edit_template(rendering._templates, "screens/settlement_history.html", old, "")
