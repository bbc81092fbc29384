"""The card of what was paid leads to payouts from before the days that the overview shows, too."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Lead there without the first day."""
    if service == "web":
        from payasplay.web import rendering

        old = "history?status=completed&amp;from={{ found.days.first_day }}"
        new = "history?status=completed"
        edit_template(rendering._templates, "screens/settlement.html", old, new)
