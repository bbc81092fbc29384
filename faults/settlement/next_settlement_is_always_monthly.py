"""Whoever is paid weekly reads beside the day of the next settlement that it is monthly."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Say the same of every rhythm."""
    if service == "web":
        from payasplay.web import rendering

        old = '"settlement.frequency." ~ next.period.frequency'
        new = '"settlement.frequency.monthly"'
        edit_template(rendering._templates, "screens/settlement.html", old, new)
