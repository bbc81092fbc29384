"""Who opens an account at the end of the introduction finds the wallet in place of the page that was wanted."""

from faults.tampering import edit_template

FLOW, LAYER = "onboarding", "web"


def plant(service: str) -> None:
    """Do not tell the sign-up which page was wanted."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates, "screens/onboarding_choice.html", 'href="/sign-up?{{ query }}"', 'href="/sign-up"'
        )
