"""Who came by Google is asked for the password so far, and has none."""

from faults.tampering import edit_template, replace

FLOW, LAYER = "onboarding", "web"


def plant(service: str) -> None:
    """Ask everybody."""
    if service == "web":
        from payasplay.web.pages import account
        from payasplay.web.rendering import _templates

        fields = account._password_fields
        replace(account, "_password_fields", lambda _real: lambda **_who: fields(has_password=True))
        edit_template(_templates, "screens/account.html", "{% if account.has_password %}", "{% if true %}")
