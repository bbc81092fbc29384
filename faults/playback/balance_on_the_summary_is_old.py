"""The summary shows the balance from before the charge."""

from faults.tampering import edit_template

FLOW, LAYER = "playback", "web"


def plant(service: str) -> None:
    """Add the charge again."""
    if service == "web":
        from payasplay.web import rendering

        shown, old = "{{ money(balance.balance) }}", "{{ money(balance.balance + session.charge) }}"
        edit_template(rendering._templates, "screens/play_summary.html", shown, old)
