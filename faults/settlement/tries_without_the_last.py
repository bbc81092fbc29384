"""The page of a payout that was tried again counts its tries without the last one."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Count one less."""
    if service == "web":
        from payasplay.web import rendering

        old = "{{ number(found.attempts) }}"
        new = "{{ number(found.attempts - 1) }}"
        edit_template(rendering._templates, "screens/settlement_details.html", old, new)
