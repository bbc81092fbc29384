"""Who sorts payouts by their sessions gets them by their amount."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Let the head of one column lead to another."""
    if service == "web":
        from payasplay.web import rendering

        old, new = '"sessions", wanted, wanted.address', '"amount", wanted, wanted.address'
        edit_template(rendering._templates, "screens/settlement_history.html", old, new)
