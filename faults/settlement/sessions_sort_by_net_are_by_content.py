"""Who sorts the sessions by what is left of them gets them by their titles."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Let the head of one column lead to another."""
    if service == "web":
        from payasplay.web import rendering

        old, new = '"net", wanted, address', '"content", wanted, address'
        edit_template(rendering._templates, "screens/settlement_details.html", old, new)
