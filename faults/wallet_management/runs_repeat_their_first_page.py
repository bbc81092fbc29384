"""Each page of the automatic top-ups shows the newest ones."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "domain"


def plant(service: str) -> None:
    """Pass over none."""
    if service == "api":
        from payasplay.auto_topup import repository

        def runs(session: Any, account_id: Any, *, offset: int, limit: int) -> Any:  # noqa: ARG001 (it is what is wrong)
            return real(session, account_id, offset=0, limit=limit)

        real = repository.runs
        replace(repository, "runs", lambda _real: runs)
