"""Who wants to sign in by the way above the page is to open an account."""

from faults.tampering import edit_template

FLOW, LAYER = "onboarding", "web"


def plant(service: str) -> None:
    """Lead to opening one."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(rendering._templates, "components/header.html", '<a href="/sign-in"{%', '<a href="/sign-up"{%')
