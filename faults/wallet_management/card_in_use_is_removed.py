"""The card that automatic top-up charges is removed without a word."""

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "domain"


def plant(service: str) -> None:
    """Never find a card in use."""
    if service == "api":
        from payasplay.auto_topup import repository

        replace(repository, "charges", lambda _charges: lambda _session, _account_id, _method_id: False)
