"""Who wants to go back from a payout to all of them is led to the settings."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Lead somewhere else."""
    if service == "web":
        from payasplay.web import rendering

        old = 'href="/partner/settlement/history">{{ t("settlement.back") }}'
        new = 'href="/partner/settlement/settings">{{ t("settlement.back") }}'
        edit_template(rendering._templates, "screens/settlement_details.html", old, new)
