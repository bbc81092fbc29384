"""Taking money out of a wallet: what it costs, where it may go, and asking for it."""

import hashlib
import hmac
import json
from typing import NamedTuple
from uuid import UUID, uuid5

from sqlalchemy.orm import Session

from payasplay import encryption, live
from payasplay.accounts.models import Account
from payasplay.clock import now_for
from payasplay.errors import FieldError, InsufficientBalance, NotFound, ValidationFailed
from payasplay.ids import new_id
from payasplay.ledger import repository as ledger
from payasplay.ledger.models import LedgerAccountKind
from payasplay.money import CURRENCY, format_amount
from payasplay.payouts import destinations
from payasplay.payouts import service as payouts
from payasplay.payouts.models import Payout
from payasplay.payouts.schemas import DestinationIn, PayoutMethod, PayoutPurpose, PayoutStatus
from payasplay.playback import repository as playback
from payasplay.settings import settings
from payasplay.wallet.debits import after_debit
from payasplay.withdrawals import repository
from payasplay.withdrawals.models import SavedDestination
from payasplay.withdrawals.schemas import QuoteIn, QuoteOut, SavedDestinationOut, WithdrawalIn, WithdrawalOut

_BASIS_POINTS = 10_000
_WITHDRAWALS = UUID("7f3d5f6e-90a4-5f7f-8a1e-0f6a9c2d4b18")
# At most: five business days with a weekend, two days, two hours.
HOURS = {PayoutMethod.BANK: 7 * 24, PayoutMethod.PAYPAL: 48, PayoutMethod.CRYPTO: 2}


class Destination(NamedTuple):
    """Where money goes, checked and in clear."""

    method: PayoutMethod
    values: dict[str, str]


def fee_of(amount: int) -> int:
    """What a withdrawal of so many cents costs (rule: max(2 %, 1.00)); half a cent is rounded to the even one."""
    whole, rest = divmod(amount * settings().withdrawal_fee_bps, _BASIS_POINTS)
    half = _BASIS_POINTS // 2
    share = whole + (1 if rest > half or (rest == half and whole % 2) else 0)
    return max(share, settings().withdrawal_fee_minimum)


def available(session: Session, account_id: UUID) -> int:
    """What can be withdrawn, in cents: the balance without what running sessions may still cost."""
    wallet = ledger.account_of(session, LedgerAccountKind.WALLET, account_id)
    return max(ledger.balance(session, wallet) - playback.reserved(session, account_id), 0)


def check_amount(session: Session, account_id: UUID, amount: int) -> None:
    """Refuse an amount that cannot be withdrawn.

    Raises:
        ValidationFailed: below the minimum.
        InsufficientBalance: more than is available, with how much that is.
    """
    minimum = format_amount(settings().withdrawal_minimum)
    if amount < settings().withdrawal_minimum:
        raise ValidationFailed(
            details=(FieldError("amount", "too_small", f"At least {minimum}.", {"minimum": minimum}),)
        )
    there = available(session, account_id)
    if amount > there:
        most = {"maximum": format_amount(there)}
        raise InsufficientBalance(details=(FieldError("amount", "more_than_available", "Not so much is there.", most),))


def destination_of(session: Session, account_id: UUID, data: QuoteIn | WithdrawalIn) -> Destination | None:
    """The destination that a request names, checked; None where it names none.

    Raises:
        ValidationFailed: it names two, or one that is wrong.
    """
    if data.saved_destination_id is not None:
        if data.destination is not None:
            fault = FieldError("savedDestinationId", "unknown_field", "Either a saved destination or a new one.")
            raise ValidationFailed(details=(fault,))
        return _saved(session, account_id, data.saved_destination_id)
    if data.destination is None:
        return None
    return Destination(data.destination.method, destinations.checked(data.destination))


def _saved(session: Session, account_id: UUID, saved_id: UUID) -> Destination:
    try:
        kept = repository.owned(session, account_id, saved_id)
    except NotFound:
        fault = FieldError("savedDestinationId", "unknown_method", "This is none of your saved destinations.")
        raise ValidationFailed(details=(fault,)) from None
    method = PayoutMethod(kept.method)
    return Destination(method, destinations.checked(_given(method, json.loads(encryption.decrypt(kept.destination)))))


def _given(method: PayoutMethod, values: dict[str, str]) -> DestinationIn:
    return DestinationIn(method=method, **values)


def quote(session: Session, account_id: UUID, data: QuoteIn) -> QuoteOut:
    """What a withdrawal would cost; nothing is kept.

    Raises:
        ValidationFailed, InsufficientBalance: as the withdrawal itself would be refused.
    """
    check_amount(session, account_id, data.amount)
    where = destination_of(session, account_id, data)
    fee = fee_of(data.amount)
    return QuoteOut(
        amount=data.amount,
        fee=fee,
        net=data.amount - fee,
        available=available(session, account_id),
        minimum=settings().withdrawal_minimum,
        currency=CURRENCY,
        destination=destinations.masked(where.method, where.values) if where else None,
        hours=HOURS[where.method] if where else None,
    )


def id_for(account_id: UUID, key: str) -> UUID:
    """The id of a withdrawal, which follows from who asked and with which Idempotency-Key: again finds the same one."""
    return uuid5(_WITHDRAWALS, f"{account_id}/{key}")


def withdraw(
    session: Session, account: Account, amount: int, where: Destination, *, keep: bool, payout_id: UUID | None = None
) -> Payout:
    """Reserve the money and put it on its way; the caller has checked the amount, the place and the second factor.

    Raises:
        InsufficientBalance: somebody else was faster.
        LookupError: there is a withdrawal of this id.
    """
    at = now_for(account)
    payout, entry_id = payouts.request(
        session,
        account_id=account.id,
        purpose=PayoutPurpose.WITHDRAWAL,
        ledger_account_id=ledger.account_of(session, LedgerAccountKind.WALLET, account.id),
        amount=amount,
        fee=fee_of(amount),
        method=where.method,
        destination=where.values,
        at=at,
        payout_id=payout_id,
    )
    if keep:
        _keep(session, account, where)
    after_debit(session, account.id, entry_id)
    live.publish(session, account.id, "wallet")
    return payout


def _keep(session: Session, account: Account, where: Destination) -> None:
    canonical = json.dumps([where.method, where.values], sort_keys=True)
    key = settings().jwt_secret.get_secret_value().encode()
    repository.keep(
        session,
        id=new_id(),
        account_id=account.id,
        method=where.method,
        destination=encryption.encrypt(json.dumps(where.values)),
        masked=destinations.masked(where.method, where.values).model_dump(mode="json"),
        fingerprint=hmac.new(key, canonical.encode(), hashlib.sha256).digest(),
        created_at=now_for(account),
    )


def shown(payout: Payout) -> WithdrawalOut:
    """A withdrawal as its owner sees it."""
    return WithdrawalOut(
        id=payout.id,
        number=payout.number,
        amount=payout.amount,
        fee=payout.fee,
        net=payout.net,
        currency=payout.currency,
        method=PayoutMethod(payout.method),
        destination=payouts.shown_destination(payout),
        status=PayoutStatus(payout.status),
        failure_code=payout.failure_code,
        hours=HOURS[PayoutMethod(payout.method)],
        created_at=payout.created_at,
        sent_at=payout.sent_at,
        ended_at=payout.ended_at,
    )


def shown_saved(kept: SavedDestination) -> SavedDestinationOut:
    """A saved destination as its owner sees it."""
    return SavedDestinationOut(id=kept.id, destination=kept.masked, created_at=kept.created_at)
