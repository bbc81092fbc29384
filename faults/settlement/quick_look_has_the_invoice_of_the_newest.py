"""The quick look at a payout leads to the invoice of the newest one."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Take the first of the list."""
    if service == "web":
        from payasplay.web import rendering

        old = 'href="/partner/settlement/{{ each.id }}/invoice.pdf"'
        new = 'href="/partner/settlement/{{ found["items"][0].id }}/invoice.pdf"'
        edit_template(rendering._templates, "screens/settlement_history.html", old, new)
