"""Who reads that nobody knows where to pay is led to his platforms, and not to where he could say it."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Lead somewhere else."""
    if service == "web":
        from payasplay.web import rendering

        old = 'href="/partner/settlement/payout-method"'
        new = 'href="/partner"'
        edit_template(rendering._templates, "screens/settlement.html", old, new)
