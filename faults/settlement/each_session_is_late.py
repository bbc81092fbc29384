"""Where something was carried over, each session of a payout is said to be from an earlier period."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Ask the payout, not the session."""
    if service == "web":
        from payasplay.web import rendering

        old = "{% if each.late %}"
        new = "{% if found.carried_over %}"
        edit_template(rendering._templates, "screens/settlement_details.html", old, new)
