"""Whoever knows the number of a kept place can withdraw to it, or forget it for its owner."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "security"


def plant(service: str) -> None:
    """Find a place by its number alone."""
    if service == "api":
        from payasplay.withdrawals import repository
        from payasplay.withdrawals.models import SavedDestination

        def owned(session: Any, _owner: Any, saved_id: Any) -> Any:
            return session.get_one(SavedDestination, saved_id)

        replace(repository, "owned", lambda _owned: owned)
