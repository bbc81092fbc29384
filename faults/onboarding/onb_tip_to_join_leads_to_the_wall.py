"""The tip that tells a guest to open an account leads to the wall."""

from faults.tampering import edit_template

FLOW, LAYER = "onboarding", "web"


def plant(service: str) -> None:
    """Lead to the wallet."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates, "screens/onboarding_welcome.html", '<a href="/sign-up">', '<a href="/wallet">'
        )
