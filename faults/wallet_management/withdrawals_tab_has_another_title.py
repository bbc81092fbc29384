"""The browser's tab of the withdrawals is called by the name of another page."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Name the page that asks for one."""
    if service == "web":
        from payasplay.web import rendering

        old, new = 't("app.page_title", title=t("withdrawals.title"))', 't("app.page_title", title=t("withdraw.title"))'
        edit_template(rendering._templates, "screens/withdrawals.html", old, new)
