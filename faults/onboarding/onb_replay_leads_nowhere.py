"""The introduction cannot be seen again from the settings."""

from faults.tampering import edit_template

FLOW = "onboarding"
LAYER = "web"


def plant(service: str) -> None:
    """Lead to the wallet instead."""
    if service == "web":
        from payasplay.web.rendering import _templates

        old = 'href="/onboarding?next=%2Fsettings%2Faccount"'
        edit_template(_templates, "screens/account.html", old, 'href="/wallet"')
