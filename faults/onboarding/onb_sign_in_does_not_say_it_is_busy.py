"""Nothing says that a sign-in is under way, and each press of the button sends it again."""

from faults.tampering import edit_template

FLOW, LAYER = "onboarding", "web"


def plant(service: str) -> None:
    """Take the form for one that may be sent over and over."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "screens/sign_in.html",
            'action="/sign-in" novalidate data-once>',
            'action="/sign-in" novalidate>',
        )
