"""The wallet says of a declined card that something did not work, and not what."""

from faults.tampering import replace

FLOW, LAYER = "wallet", "web"


def plant(service: str) -> None:
    """Say the same of every failure."""
    if service == "web":
        from payasplay.web.pages import wallet

        replace(wallet, "failure_text", lambda _text: lambda translate, _top_up: translate("decline.other"))
