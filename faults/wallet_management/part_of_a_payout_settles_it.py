"""A payout counts as paid where the provider reports a part of it."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "job"


def plant(service: str) -> None:
    """Do not compare the amounts."""
    if service == "worker":
        from uuid import UUID

        from payasplay.payouts import repository, tasks

        def apply(session: Any, event: Any) -> str:
            payout = repository.lock(session, UUID(event.payload["reference"]))
            event.payload = {**event.payload, "amount": payout.net if payout else 0}
            return str(real(session, event))

        real = tasks._apply
        replace(tasks, "_apply", lambda _apply: apply)
