"""Who withdraws everything while a film runs is offered more than can be had."""

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "domain"


def plant(service: str) -> None:
    """Offer the balance."""
    if service == "api":
        from payasplay.wallet import service as wallet

        def balance(*asked: object) -> object:
            told = ask(*asked)  # type: ignore[arg-type]
            told.available = told.balance
            return told

        ask = wallet.balance
        replace(wallet, "balance", lambda _before: balance)
