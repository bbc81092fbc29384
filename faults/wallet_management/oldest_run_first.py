"""The automatic top-ups begin with the oldest one."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "domain"


def plant(service: str) -> None:
    """Turn the order round."""
    if service == "api":
        from payasplay.auto_topup import repository

        def runs(session: Any, account_id: Any, *, offset: int, limit: int) -> Any:
            every, total = real(session, account_id, offset=0, limit=total_of_all)
            return list(reversed(every))[offset : offset + limit], total

        real, total_of_all = repository.runs, 1_000
        replace(repository, "runs", lambda _real: runs)
