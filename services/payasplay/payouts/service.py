"""Paying out in two phases: reserve, then settle or release (rule: two-phase where money waits on the outside world).

    reserve   owner's account -> payouts pending          when it is asked for
    settle    payouts pending -> payout clearing and fees  when the provider has paid
    release   payouts pending -> owner's account           when it could not

A domain that pays people calls ``request`` in its own transaction, and offers a module ``payout_news`` with a function
``tell(session, payout)`` that hears of each change of a payout's status.
"""

import json
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from payasplay import encryption
from payasplay.domains import modules
from payasplay.ids import new_id
from payasplay.ledger import repository as ledger
from payasplay.ledger import service as ledger_service
from payasplay.ledger.models import LedgerAccountKind, Reason
from payasplay.money import CURRENCY
from payasplay.payouts import destinations
from payasplay.payouts.models import Payout
from payasplay.payouts.schemas import MaskedDestination, PayoutMethod, PayoutPurpose, PayoutStatus

OPEN = (PayoutStatus.PENDING, PayoutStatus.PROCESSING)


def request(
    session: Session,
    *,
    account_id: UUID,
    purpose: PayoutPurpose,
    ledger_account_id: UUID,
    amount: int,
    fee: int,
    method: PayoutMethod,
    destination: dict[str, str],
    at: datetime,
    payout_id: UUID | None = None,
) -> tuple[Payout, UUID]:
    """Reserve money and put it on its way; the worker asks the provider once the transaction has committed.

    Args:
        session: the caller's transaction.
        account_id: who is paid.
        purpose: what for.
        ledger_account_id: where the money is now: a wallet, or what the platform owes a partner.
        amount: what leaves it, in cents.
        fee: what of it stays with us, in cents.
        method: how.
        destination: what ``destinations.checked`` returned.
        at: when it is asked for.
        payout_id: the payout's id, where it has to follow from something.

    Returns:
        The payout, and the id of the entry that took the money.

    Raises:
        InsufficientBalance: a wallet that has not so much.
        LookupError: the id was used before.
    """
    # Here, not above: the tasks import this module.
    from payasplay.payouts.tasks import send, watch_later  # noqa: PLC0415

    payout = Payout(
        id=payout_id or new_id(),
        account_id=account_id,
        purpose=purpose,
        ledger_account_id=ledger_account_id,
        amount=amount,
        fee=fee,
        currency=CURRENCY,
        method=method,
        destination=encryption.encrypt(json.dumps(destination)),
        masked=destinations.masked(method, destination).model_dump(mode="json"),
        status=PayoutStatus.PENDING,
        created_at=at,
    )
    entry_id = _move(session, payout, Reason.PAYOUT_RESERVED, {ledger_account_id: -amount, "pending": amount}, at)
    if entry_id is None:
        raise LookupError(f"payout {payout.id} was reserved before")
    session.add(payout)
    session.flush()
    send.defer(session, account_id, payout_id=str(payout.id), attempt="1")
    watch_later(session, payout)
    return payout, entry_id


def mark_sent(session: Session, payout: Payout, provider_id: str, at: datetime) -> None:
    """The provider has taken it on; what it said since then stays."""
    payout.provider_id = payout.provider_id or provider_id
    if payout.status == PayoutStatus.PENDING:
        payout.status, payout.sent_at = PayoutStatus.PROCESSING, at
        _tell(session, payout)


def complete(session: Session, payout: Payout, at: datetime) -> str:
    """The provider has paid: settle, once; after a failure nothing is settled, for the money went back.

    Returns:
        What became of the news, in a word or two.
    """
    if payout.status not in OPEN:
        return f"ignored: {payout.status} before"
    parts: dict[UUID | str, int] = {"pending": -payout.amount, "clearing": payout.net}
    if payout.fee:
        parts["fees"] = payout.fee
    _move(session, payout, Reason.PAYOUT_SETTLED, parts, at)
    payout.status, payout.ended_at = PayoutStatus.COMPLETED, at
    _tell(session, payout)
    return "completed"


def fail(session: Session, payout: Payout, code: str, at: datetime) -> str:
    """It could not be paid: the money goes back, once; after a completion nothing changes.

    Returns:
        What became of the news, in a word or two.
    """
    if payout.status not in OPEN:
        return f"ignored: {payout.status} before"
    back: dict[UUID | str, int] = {payout.ledger_account_id: payout.amount, "pending": -payout.amount}
    _move(session, payout, Reason.PAYOUT_RELEASED, back, at)
    payout.status, payout.failure_code, payout.ended_at = PayoutStatus.FAILED, code[:60], at
    _tell(session, payout)
    return "failed"


def shown_destination(payout: Payout) -> MaskedDestination:
    """What may be shown of where it goes."""
    return MaskedDestination.model_validate(payout.masked)


_KINDS = {
    "pending": LedgerAccountKind.PAYOUTS_PENDING,
    "clearing": LedgerAccountKind.PAYOUT_CLEARING,
    "fees": LedgerAccountKind.WITHDRAWAL_FEES,
}


def _move(session: Session, payout: Payout, reason: Reason, parts: dict[UUID | str, int], at: datetime) -> UUID | None:
    accounts = {
        key if isinstance(key, UUID) else ledger.account_of(session, _KINDS[key]): cents for key, cents in parts.items()
    }
    return ledger_service.post(session, reason=reason, cause=str(payout.id), parts=accounts, at=at)


def _tell(session: Session, payout: Payout) -> None:
    for domain in modules("payout_news"):
        domain.tell(session, payout)
