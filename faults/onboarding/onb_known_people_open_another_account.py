"""Who has an account already is led to open another one at the end of the introduction."""

from faults.tampering import edit_template

FLOW, LAYER = "onboarding", "web"


def plant(service: str) -> None:
    """Lead to the sign-up."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "screens/onboarding_choice.html",
            'href="/sign-in?{{ query }}"',
            'href="/sign-up?{{ query }}"',
        )
