"""The list of payouts gives the last day of each period for the day of its payout."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Say when the period ended."""
    if service == "web":
        from payasplay.web import rendering

        old, new = "{{ day(each.day) }}", "{{ day(each.period.last_day) }}"
        edit_template(rendering._templates, "screens/settlement_history.html", old, new)
