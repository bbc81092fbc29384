"""What comes next is said to be of the days that the overview shows, whatever period is settled next."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Show the other days."""
    if service == "web":
        from payasplay.web import rendering

        old = "parts.period(t, day, next.period)"
        new = "parts.period(t, day, found.days)"
        edit_template(rendering._templates, "screens/settlement.html", old, new)
