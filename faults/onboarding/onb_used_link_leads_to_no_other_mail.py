"""Who follows a link that confirms nothing any more is not led to another mail."""

from faults.tampering import edit_template

FLOW, LAYER = "onboarding", "web"


def plant(service: str) -> None:
    """Lead to opening an account."""
    if service == "web":
        from payasplay.web import rendering

        old, new = 'href="/sign-up/check-mail"', 'href="/sign-up"'
        edit_template(rendering._templates, "screens/verify_email.html", old, new)
