"""Who has switched automatic top-up off is charged all the same, by the next try."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "job"


def plant(service: str) -> None:
    """Take everybody for somebody who still wants it."""
    if service == "worker":
        from types import SimpleNamespace

        from payasplay.auto_topup import repository, tasks

        def of(session: Any, account_id: Any) -> Any:
            wish = repository.of(session, account_id)
            return wish and SimpleNamespace(enabled=True, payment_method_id=wish.payment_method_id)

        replace(tasks, "repository", lambda _real: SimpleNamespace(**{**vars(repository), "of": of}))
