"""The quick look at a payout has the sums of the newest one."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Show the sums of the first one."""
    if service == "web":
        from payasplay.web import rendering

        old, new = "parts.sums(t, money, number, each)", 'parts.sums(t, money, number, found["items"][0])'
        edit_template(rendering._templates, "screens/settlement_history.html", old, new)
