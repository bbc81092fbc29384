"""Who has an account already, and is at opening one, is led to the mailbox."""

from faults.tampering import edit_template

FLOW, LAYER = "onboarding", "web"


def plant(service: str) -> None:
    """Lead to the page that comes after."""
    if service == "web":
        from payasplay.web import rendering

        old, new = '<a href="/sign-in?{{', '<a href="/sign-up/check-mail?{{'
        edit_template(rendering._templates, "screens/sign_up.html", old, new)
