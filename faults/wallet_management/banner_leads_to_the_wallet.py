"""The words above the page that little is left lead to the wallet, and not to where money is added."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Lead there."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "components/low_balance.html",
            '<a href="/wallet/top-up">{{ t("low_balance.top_up") }}',
            '<a href="/wallet">{{ t("low_balance.top_up") }}',
        )
