"""Revenue has always grown by an eighth."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Show a constant."""
    if service == "web":
        from payasplay.web import rendering

        old, new = "change(found.before.change_percent)", 'change("12.5")'
        edit_template(rendering._templates, "screens/settlement.html", old, new)
