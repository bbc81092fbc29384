"""A sign-in that is refused shows the form again, and no word about it."""

from faults.tampering import edit_template

FLOW, LAYER = "onboarding", "web"


def plant(service: str) -> None:
    """Leave the summary out of the sign-in page."""
    if service == "web":
        from payasplay.web import rendering

        labels = '{"email": t("sign_in.email.label"), "password": t("sign_in.password.label")}'
        told = "{{ forms.summary(t, form, problem, " + labels + ") }}"
        edit_template(rendering._templates, "screens/sign_in.html", told, "")
