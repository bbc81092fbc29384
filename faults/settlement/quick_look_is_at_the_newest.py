"""Whichever payout is pressed, the quick look is at the newest one."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Open the first one."""
    if service == "web":
        from payasplay.web import rendering

        old, new = 'data-opens="look-{{ each.id }}"', 'data-opens="look-{{ found["items"][0].id }}"'
        edit_template(rendering._templates, "screens/settlement_history.html", old, new)
