"""Who had to open an account on the way to a page finds the wallet in its place."""

from faults.tampering import edit_template

FLOW, LAYER = "onboarding", "web"


def plant(service: str) -> None:
    """Do not tell the sign-up which page was wanted."""
    if service == "web":
        from payasplay.web import rendering

        old, new = '/sign-up?{{ {"next": form.values.next} | urlencode }}', "/sign-up"
        edit_template(rendering._templates, "screens/sign_in.html", old, new)
