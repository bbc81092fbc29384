"""Who sorts the sessions by their fees gets them by their days."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Let the head of one column lead to another."""
    if service == "web":
        from payasplay.web import rendering

        old, new = '"fee", wanted, address', '"date", wanted, address'
        edit_template(rendering._templates, "screens/settlement_details.html", old, new)
