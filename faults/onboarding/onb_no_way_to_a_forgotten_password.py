"""Who has forgotten the password finds no way to a new one."""

from faults.tampering import edit_template

FLOW, LAYER = "onboarding", "web"


def plant(service: str) -> None:
    """Take the way out of the sign-in page."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "screens/sign_in.html",
            '<p class="aside"><a href="/forgot-password">{{ t("forgot_password.title") }}</a></p>',
            "",
        )
