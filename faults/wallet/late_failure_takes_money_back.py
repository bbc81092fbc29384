"""The late news of a failed attempt takes back the money of the attempt that worked."""

from typing import Any

from sqlalchemy.orm import object_session

from faults.tampering import replace

FLOW, LAYER = "wallet", "domain"


def plant(service: str) -> None:
    """Book a completed payment back when a failure is reported."""
    if service == "worker":
        from payasplay.clock import now
        from payasplay.ledger import repository
        from payasplay.ledger import service as ledger
        from payasplay.ledger.models import LedgerAccountKind, Reason
        from payasplay.wallet import service as wallet

        def mark_failed(topup: Any, code: str, message: str) -> None:
            session = object_session(topup)
            if topup.credited is None or session is None:
                mark(topup, code, message)
                return
            parts = {
                repository.account_of(session, LedgerAccountKind.WALLET, topup.account_id): -topup.credited,
                repository.account_of(session, LedgerAccountKind.PAYMENT_PROVIDER): topup.credited,
            }
            ledger.post(session, reason=Reason.ADJUSTMENT, cause=f"failed-{topup.id}", parts=parts, at=now())

        mark = wallet.mark_failed
        replace(wallet, "mark_failed", lambda _before: mark_failed)
