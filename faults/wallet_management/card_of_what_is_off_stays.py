"""A card cannot be removed once automatic top-up has charged it, although that is off."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "domain"


def plant(service: str) -> None:
    """Ask for the card alone, and not whether it is on."""
    if service == "api":
        from payasplay.auto_topup import repository

        def charges(session: Any, account_id: Any, method_id: Any) -> bool:
            wish = repository.of(session, account_id)
            return wish is not None and wish.payment_method_id == method_id

        replace(repository, "charges", lambda _charges: charges)
