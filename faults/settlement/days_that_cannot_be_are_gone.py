"""Who has chosen days that cannot be finds others in the fields, and has to begin again."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Show the days that are shown in their place."""
    if service == "web":
        from payasplay.web import rendering

        old = 'value="{{ form.values["from"] or found.days.first_day }}"'
        new = 'value="{{ found.days.first_day }}"'
        edit_template(rendering._templates, "screens/settlement.html", old, new)
