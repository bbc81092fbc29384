"""Who looks at this month finds the field of its last day empty, and has to fill it in to change the first one."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Leave the field empty where nobody filled it in."""
    if service == "web":
        from payasplay.web import rendering

        old = 'value="{{ form.values["to"] or found.days.last_day }}"'
        new = 'value="{{ form.values["to"] }}"'
        edit_template(rendering._templates, "screens/settlement.html", old, new)
