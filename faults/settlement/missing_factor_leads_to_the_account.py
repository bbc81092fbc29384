"""Who has to set up a second factor first is led to the account, where there is none."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Lead somewhere else."""
    if service == "web":
        from payasplay.web import rendering

        old = 'href="/settings/security"'
        new = 'href="/settings/account"'
        edit_template(rendering._templates, "screens/settlement_method.html", old, new)
