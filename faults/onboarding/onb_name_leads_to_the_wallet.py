"""Who goes to the settings by the own name finds the wallet."""

from faults.tampering import edit_template

FLOW, LAYER = "onboarding", "web"


def plant(service: str) -> None:
    """Lead the name elsewhere."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "components/header.html",
            '<a class="who" href="/settings/account"',
            '<a class="who" href="/wallet"',
        )
