"""Who follows an old link to a new password is not led to another one."""

from faults.tampering import edit_template

FLOW, LAYER = "onboarding", "web"


def plant(service: str) -> None:
    """Lead to the sign-in."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(rendering._templates, "screens/reset_password.html", 'href="/forgot-password"', 'href="/sign-in"')
