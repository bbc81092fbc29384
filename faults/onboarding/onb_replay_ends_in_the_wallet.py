"""Who leafs through the whole introduction is in the wallet at its end, wherever it began."""

from faults.tampering import edit_template

FLOW, LAYER = "onboarding", "web"


def plant(service: str) -> None:
    """Lead on without the page that was wanted."""
    if service == "web":
        from payasplay.web.rendering import _templates

        edit_template(_templates, "screens/onboarding_welcome.html", 'value="{{ wanted }}"', 'value="/wallet"')
