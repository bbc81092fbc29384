"""Who wants to say in the settings where to pay is led to the overview."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Lead somewhere else."""
    if service == "web":
        from payasplay.web import rendering

        old = 'href="/partner/settlement/payout-method"'
        new = 'href="/partner/settlement"'
        edit_template(rendering._templates, "screens/settlement_settings.html", old, new)
