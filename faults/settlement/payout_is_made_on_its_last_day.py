"""The page of a payout says that it was made on the last day of its period."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Show the other day."""
    if service == "web":
        from payasplay.web import rendering

        old = "{{ day(found.day) }}</time></dd>"
        new = "{{ day(found.period.last_day) }}</time></dd>"
        edit_template(rendering._templates, "screens/settlement_details.html", old, new)
