"""The wallet promises a minute more than it can pay."""

from faults.tampering import replace

FLOW, LAYER = "wallet", "domain"


def plant(service: str) -> None:
    """Round the minutes up."""
    if service == "api":
        from payasplay.wallet import service as wallet

        def balance(*asked: object) -> object:
            told = ask(*asked)  # type: ignore[arg-type]
            told.estimated_minutes_left = -(-told.balance // told.average_minute_cost)
            return told

        ask = wallet.balance
        replace(wallet, "balance", lambda _before: balance)
