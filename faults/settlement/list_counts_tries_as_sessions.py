"""The list of payouts says so many sessions as there were tries to pay."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Count the tries."""
    if service == "web":
        from payasplay.web import rendering

        old, new = "{{ number(each.sessions) }}", "{{ number(each.attempts) }}"
        edit_template(rendering._templates, "screens/settlement_history.html", old, new)
