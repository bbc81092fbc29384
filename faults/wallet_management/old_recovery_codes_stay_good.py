"""New recovery codes leave the old ones good."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "security"


def plant(service: str) -> None:
    """Add the new ones to the old ones."""
    if service == "api":
        from sqlalchemy import insert

        from payasplay.accounts.second_factor import repository
        from payasplay.accounts.second_factor.models import RecoveryCode

        def add(session: Any, account_id: Any, hashes: Any) -> None:
            rows = [{"account_id": account_id, "code_hash": each, "used_at": None} for each in hashes]
            session.execute(insert(RecoveryCode), rows)

        replace(repository, "replace_recovery_codes", lambda _replace: add)
