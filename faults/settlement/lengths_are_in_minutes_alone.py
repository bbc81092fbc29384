"""A session of an hour and forty minutes is shown as one of a minute and forty seconds."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Count minutes as seconds."""
    if service == "web":
        from payasplay.web import rendering

        old, new = "clock(each.seconds)", "clock(each.seconds // 60)"
        edit_template(rendering._templates, "screens/settlement_details.html", old, new)
