"""The next try charges the card that failed, although its owner has chosen another."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "job"


def plant(service: str) -> None:
    """Remember the card of the first try."""
    if service == "worker":
        from payasplay.auto_topup import repository, tasks
        from payasplay.payments.methods.models import PaymentMethod

        def begin(session: Any, run_id: Any, attempt: int) -> Any:
            run = repository.lock_run(session, run_id)
            first = run.payment_method_id
            asked = real(session, run_id, attempt)
            if asked is None:
                return None
            run.payment_method_id = first
            return asked[0], asked[1], session.get(PaymentMethod, first).provider_id, asked[3]

        real = tasks._begin
        replace(tasks, "_begin", lambda _begin: begin)
