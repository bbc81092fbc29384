"""Who gets new recovery codes makes everybody's worthless."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "domain"


def plant(service: str) -> None:
    """Take all codes of all people away before the new ones are kept."""
    if service == "api":
        from sqlalchemy import delete

        from payasplay.accounts.second_factor import repository
        from payasplay.accounts.second_factor.models import RecoveryCode

        def wipe(real: Any) -> Any:
            def replace_all(session: Any, account_id: Any, hashes: Any) -> None:
                session.execute(delete(RecoveryCode))
                real(session, account_id, hashes)

            return replace_all

        replace(repository, "replace_recovery_codes", wipe)
