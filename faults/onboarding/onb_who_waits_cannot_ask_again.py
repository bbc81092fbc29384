"""Who cannot sign in, because the address is not confirmed yet, is not offered the mail again."""

from faults.tampering import edit_template

FLOW, LAYER = "onboarding", "web"


def plant(service: str) -> None:
    """Offer nothing."""
    if service == "web":
        from payasplay.web.rendering import _templates

        edit_template(_templates, "screens/sign_in.html", "{% if unconfirmed %}", "{% if false %}")
