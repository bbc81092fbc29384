"""A recovery code works as often as somebody likes."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "security"


def plant(service: str) -> None:
    """Do not use it up."""
    if service == "api":
        from sqlalchemy import select

        from payasplay.accounts.second_factor import repository
        from payasplay.accounts.second_factor.models import RecoveryCode

        def use(session: Any, account_id: Any, code_hash: bytes, _at: Any) -> bool:
            known = select(RecoveryCode).where(
                RecoveryCode.account_id == account_id, RecoveryCode.code_hash == code_hash
            )
            return session.scalar(known) is not None

        replace(repository, "use_recovery_code", lambda _use: use)
