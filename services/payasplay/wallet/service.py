"""What a wallet does: show its balance, take top-ups."""

from datetime import datetime
from uuid import UUID, uuid5

from sqlalchemy.orm import Session

from payasplay.accounts.models import Account
from payasplay.clock import now_for
from payasplay.errors import FieldError, ValidationFailed
from payasplay.ledger import repository as ledger
from payasplay.ledger.models import LedgerAccountKind
from payasplay.money import CURRENCY, format_amount
from payasplay.notifications.preferences import low_balance_threshold
from payasplay.playback import repository as playback
from payasplay.settings import settings
from payasplay.wallet.models import TopUp
from payasplay.wallet.schemas import (
    BalanceOut,
    FailureOut,
    TopUpIn,
    TopUpOut,
    TopUpStatus,
    WalletStatus,
)

# A top-up's id follows from who asked and with which Idempotency-Key, so that asking again finds the same one.
_TOPUPS = UUID("6d5a8a3c-6f0e-5c8e-9d1b-0a5c1f7f0c55")


def wallet_of(session: Session, account: Account) -> UUID:
    """The ledger account of a wallet."""
    return ledger.account_of(session, LedgerAccountKind.WALLET, account.id)


def status_of(balance: int, threshold: int) -> WalletStatus:
    """How a balance stands against the limits (below, not at); ``threshold`` is its owner's; both are cents."""
    if balance < settings().balance_critical_below:
        return WalletStatus.CRITICAL
    if balance < threshold:
        return WalletStatus.WARNING
    return WalletStatus.OK


def balance(session: Session, account: Account) -> BalanceOut:
    """The balance and what follows from it."""
    wallet = wallet_of(session, account)
    cents = ledger.balance(session, wallet)
    threshold = low_balance_threshold(session, account.id)
    return BalanceOut(
        balance=cents,
        currency=CURRENCY,
        status=status_of(cents, threshold),
        threshold=threshold,
        average_minute_cost=settings().average_minute_cost,
        estimated_minutes_left=cents // settings().average_minute_cost,
        recommended_top_up=settings().recommended_topup,
        available=max(cents - playback.reserved(session, account.id), 0),
        last_updated=ledger.last_movement_at(session, wallet) or account.created_at,
    )


def check_amount(amount: int) -> None:
    """Refuse an amount outside the limits.

    Raises:
        ValidationFailed: naming the field and the limits.
    """
    minimum, maximum = settings().topup_minimum, settings().topup_maximum
    limits = {"minimum": format_amount(minimum), "maximum": format_amount(maximum)}
    if amount < minimum:
        raise ValidationFailed(details=(FieldError("amount", "too_small", f"At least {limits['minimum']}.", limits),))
    if amount > maximum:
        raise ValidationFailed(details=(FieldError("amount", "too_large", f"At most {limits['maximum']}.", limits),))


def open_topup(session: Session, account: Account, data: TopUpIn, key: str) -> TopUp:
    """The top-up of an Idempotency-Key, stored before the provider is asked, so that its webhook finds it.

    One that is completed stays so: its money has come, and only its answer was lost.

    Raises:
        ValidationFailed: the amount is outside the limits.
    """
    check_amount(data.amount)
    topup_id = uuid5(_TOPUPS, f"{account.id}/{key}")
    # Locked: its webhook may be at it in this moment.
    topup = session.get(TopUp, topup_id, with_for_update=True)
    if topup is not None and topup.status == TopUpStatus.COMPLETED:
        return topup
    topup = topup or TopUp(
        id=topup_id,
        account_id=account.id,
        amount=data.amount,
        credited=None,
        currency=CURRENCY,
        payment_intent_id=None,
        created_at=now_for(account),
        completed_at=None,
    )
    topup.status = TopUpStatus.PROCESSING
    topup.failure_code = topup.failure_message = None
    session.add(topup)
    return topup


def mark_failed(topup: TopUp, code: str, message: str) -> None:
    """A payment failed: say why, unless its money came after all."""
    if topup.status == TopUpStatus.COMPLETED:
        return
    topup.status = TopUpStatus.FAILED
    topup.failure_code, topup.failure_message = code, message


def mark_completed(topup: TopUp, payment_intent_id: str, credited: int, at: datetime) -> None:
    """The provider took the money: ``credited`` cents, which is what its webhook says and not what was asked for."""
    topup.status = TopUpStatus.COMPLETED
    topup.failure_code = topup.failure_message = None
    topup.payment_intent_id = payment_intent_id
    topup.credited = credited
    topup.completed_at = at


def topup_out(topup: TopUp) -> TopUpOut:
    """A top-up as its owner sees it."""
    failure = FailureOut(code=topup.failure_code, message=topup.failure_message or "") if topup.failure_code else None
    return TopUpOut(
        id=topup.id,
        amount=topup.amount,
        credited=topup.credited,
        currency=topup.currency,
        status=TopUpStatus(topup.status),
        failure=failure,
        created_at=topup.created_at,
        completed_at=topup.completed_at,
    )
