"""The browser's tab of the saved cards is called by the name of another page."""

from faults.tampering import edit_template

FLOW, LAYER = "onboarding", "web"


def plant(service: str) -> None:
    """Take the title of the page beside it."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "screens/payment_methods.html",
            '{% block title %}{{ t("app.page_title", title=t("payment_methods.title")) }}',
            '{% block title %}{{ t("app.page_title", title=t("security.title")) }}',
        )
