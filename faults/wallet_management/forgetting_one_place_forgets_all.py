"""Who forgets one of the kept places has none any more."""

from typing import Any
from uuid import UUID

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "domain"


def plant(service: str) -> None:
    """Delete all places of the owner."""
    if service == "api":
        from payasplay.withdrawals import repository
        from payasplay.withdrawals.models import SavedDestination

        def forget(session: Any, saved_id: UUID) -> None:
            owner = session.get_one(SavedDestination, saved_id).account_id
            for each in repository.saved(session, owner):
                session.delete(each)

        replace(repository, "forget", lambda _forget: forget)
