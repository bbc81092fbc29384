"""Whichever days a partner looks at, this month is marked as the one that is shown."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Mark always the same."""
    if service == "web":
        from payasplay.web import rendering

        old = "{% if each == found.range %}"
        new = '{% if each == "this_month" %}'
        edit_template(rendering._templates, "screens/settlement.html", old, new)
