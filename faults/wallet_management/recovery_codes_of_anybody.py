"""Anybody's recovery code opens everybody's second factor."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "security"


def plant(service: str) -> None:
    """Do not ask whose code it is."""
    if service == "api":
        from sqlalchemy import update

        from payasplay.accounts.second_factor import repository
        from payasplay.accounts.second_factor.models import RecoveryCode

        def use(session: Any, _account_id: Any, code_hash: bytes, at: Any) -> bool:
            unused = update(RecoveryCode).where(RecoveryCode.code_hash == code_hash, RecoveryCode.used_at.is_(None))
            return session.scalar(unused.values(used_at=at).returning(RecoveryCode.code_hash)) is not None

        replace(repository, "use_recovery_code", lambda _use: use)
