"""The dialogue of a wallet that is almost empty says that it runs low, and no more."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Take the words for who runs low."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "components/low_balance.html",
            '<h2 id="low-balance-heading">{{ t("low_balance." ~ low.status ~ ".title") }}',
            '<h2 id="low-balance-heading">{{ t("low_balance.warning.title") }}',
        )
