"""The list of platforms says of every integration under way that it is at its first step."""

from faults.tampering import edit_template

FLOW, LAYER = "wizard", "web"


def plant(service: str) -> None:
    """Count one step."""
    if service == "web":
        from payasplay.web import rendering

        old, new = "step=number(draft.step)", "step=number(1)"
        edit_template(rendering._templates, "screens/partner.html", old, new)
