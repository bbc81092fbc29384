"""Whatever a payout is made of, its sums are said to be of one session."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Count one."""
    if service == "web":
        from payasplay.web import rendering

        old, new = "{{ number(found.sessions) }}", "{{ number(1) }}"
        edit_template(rendering._templates, "components/settlement.html", old, new)
