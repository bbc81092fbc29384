"""Whichever kept place is chosen, the money goes to the one that was kept last."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "domain"


def plant(service: str) -> None:
    """Take the first of the places that are kept."""
    if service == "api":
        from payasplay.withdrawals import repository

        def owned(session: Any, account_id: Any, saved_id: Any) -> Any:
            real(session, account_id, saved_id)
            return repository.saved(session, account_id)[0]

        real = repository.owned
        replace(repository, "owned", lambda _owned: owned)
