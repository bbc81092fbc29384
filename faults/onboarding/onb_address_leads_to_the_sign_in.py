"""Who goes on with an address after the introduction is asked for a password that there is not yet."""

from faults.tampering import edit_template

FLOW, LAYER = "onboarding", "web"


def plant(service: str) -> None:
    """Lead to the sign-in."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "screens/onboarding_choice.html",
            'href="/sign-up?{{ query }}"',
            'href="/sign-in?{{ query }}"',
        )
