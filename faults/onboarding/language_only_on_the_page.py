"""The choice of a language is kept in the browser, and the account never learns of it."""

from faults.tampering import replace

FLOW, LAYER = "onboarding", "web"


def plant(service: str) -> None:
    """Tell the account nothing."""
    if service == "web":
        from payasplay.client.resources.account import Account

        replace(Account, "update", lambda _update: lambda *_account, **_choice: None)
