"""Paying out in two phases: reserve, then settle or release (rule: two-phase where money waits on the outside world).

    reserve   owner's account -> payouts pending          when it is asked for
    settle    payouts pending -> payout clearing and fees  when the provider has paid
    release   payouts pending -> owner's account           when it could not
    recall    owner's account -> payouts pending          when it was paid after it had failed; it is settled then
    overpay   payouts overpaid -> payouts pending         instead, where its owner has the money no longer

A domain that pays people calls ``request`` in its own transaction, and offers a module ``payout_news`` with a function
``tell(session, payout)`` that hears of each change of a payout's status, and a function ``is_paid_otherwise(session,
payout)`` that says whether another payout pays for the same. What late
news does is told in docs/adr/0010-late-payout-news.md.
"""

import json
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from payasplay import encryption
from payasplay.domains import modules
from payasplay.errors import InsufficientBalance
from payasplay.ids import new_id
from payasplay.ledger import repository as ledger
from payasplay.ledger import service as ledger_service
from payasplay.ledger.models import LedgerAccountKind, Reason
from payasplay.logs import logger
from payasplay.money import CURRENCY
from payasplay.payouts import destinations
from payasplay.payouts.models import Payout
from payasplay.payouts.schemas import MaskedDestination, PayoutMethod, PayoutPurpose, PayoutStatus

log = logger(__name__)
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
    """The provider has paid: settle, once. After a failure the money, which went back, is taken again before.

    Returns:
        What became of the news, in a word or two.
    """
    if payout.status == PayoutStatus.COMPLETED:
        return f"ignored: {payout.status} before"
    outcome = _take_again(session, payout, at) if payout.status == PayoutStatus.FAILED else "completed"
    parts: dict[UUID | str, int] = {"pending": -payout.amount, "clearing": payout.net}
    if payout.fee:
        parts["fees"] = payout.fee
    _move(session, payout, Reason.PAYOUT_SETTLED, parts, at)
    payout.status, payout.failure_code, payout.ended_at = PayoutStatus.COMPLETED, None, at
    _tell(session, payout)
    return outcome


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


def _take_again(session: Session, payout: Payout, at: datetime) -> str:
    """Undo the release of a payout that was paid all the same, at the cost of whoever has the money."""
    if not any(domain.is_paid_otherwise(session, payout) for domain in modules("payout_news")):
        parts: dict[UUID | str, int] = {payout.ledger_account_id: -payout.amount, "pending": payout.amount}
        try:
            with session.begin_nested():
                _move(session, payout, Reason.PAYOUT_RECALLED, parts, at)
        except InsufficientBalance:
            log.warning("what a payout gave back is there no longer", payout_id=str(payout.id))
        else:
            return "completed after a failure"
    _move(session, payout, Reason.PAYOUT_OVERPAID, {"overpaid": -payout.amount, "pending": payout.amount}, at)
    # Somebody has to get this money back: an alert, not a note.
    log.error("payout overpaid", payout_id=str(payout.id), number=payout.number, amount=payout.amount)
    return "overpaid"


def regain(session: Session, payout: Payout, at: datetime) -> None:
    """Take from its owner what an overpaid payout has paid, once: the other payout for it gave the money back."""
    if ledger.entry_of(session, Reason.PAYOUT_OVERPAID, str(payout.id)) is None:
        return
    parts: dict[UUID | str, int] = {payout.ledger_account_id: -payout.amount, "overpaid": payout.amount}
    _move(session, payout, Reason.PAYOUT_RECALLED, parts, at)


def shown_destination(payout: Payout) -> MaskedDestination:
    """What may be shown of where it goes."""
    return MaskedDestination.model_validate(payout.masked)


_KINDS = {
    "pending": LedgerAccountKind.PAYOUTS_PENDING,
    "clearing": LedgerAccountKind.PAYOUT_CLEARING,
    "fees": LedgerAccountKind.WITHDRAWAL_FEES,
    "overpaid": LedgerAccountKind.PAYOUTS_OVERPAID,
}


def _move(session: Session, payout: Payout, reason: Reason, parts: dict[UUID | str, int], at: datetime) -> UUID | None:
    accounts = {
        key if isinstance(key, UUID) else ledger.account_of(session, _KINDS[key]): cents for key, cents in parts.items()
    }
    return ledger_service.post(session, reason=reason, cause=str(payout.id), parts=accounts, at=at)


def _tell(session: Session, payout: Payout) -> None:
    for domain in modules("payout_news"):
        domain.tell(session, payout)
