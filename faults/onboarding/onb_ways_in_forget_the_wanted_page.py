"""Who comes by Google or a wallet after the introduction finds the wallet in place of the page that was wanted."""

from faults.tampering import edit_template

FLOW, LAYER = "onboarding", "web"


def plant(service: str) -> None:
    """Lead from there to the wallet."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "screens/onboarding_choice.html",
            "others(t, visitor, google, wanted)",
            'others(t, visitor, google, "/wallet")',
        )
