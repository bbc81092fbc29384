"""Who is asked about another place to be paid to reads that he was paid there so far, and not where he was."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Name the new place twice."""
    if service == "web":
        from payasplay.web import rendering

        old, new = "{{ before.label }}", "{{ masked.label }}"
        edit_template(rendering._templates, "screens/settlement_method_confirm.html", old, new)
