"""Who wants an account on the first page is asked for a password that there is not yet."""

from faults.tampering import edit_template

FLOW, LAYER = "onboarding", "web"


def plant(service: str) -> None:
    """Lead to the sign-in."""
    if service == "web":
        from payasplay.web import rendering

        old, new = '<a class="call" href="/sign-up">', '<a class="call" href="/sign-in">'
        edit_template(rendering._templates, "screens/start.html", old, new)
