"""A place that is kept already is kept once more, and offered twice."""

from typing import Any
from uuid import uuid4

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "domain"


def plant(service: str) -> None:
    """Let no two places be the same."""
    if service == "api":
        from payasplay.withdrawals import repository

        def keep(session: Any, **columns: Any) -> None:
            real(session, **{**columns, "fingerprint": uuid4().bytes})

        real = repository.keep
        replace(repository, "keep", lambda _keep: keep)
