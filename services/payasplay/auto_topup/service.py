"""Auto top-up: the owner's wish, firing, and what follows from success and failure."""

from datetime import timedelta
from uuid import UUID, uuid5

from sqlalchemy.orm import Session

from payasplay.accounts import repository as accounts
from payasplay.accounts.models import Account
from payasplay.auto_topup import news, repository
from payasplay.auto_topup.models import AutoTopUp, AutoTopUpRun
from payasplay.auto_topup.schemas import AutoTopUpIn, AutoTopUpOut, RunStatus
from payasplay.clock import now_for
from payasplay.errors import FieldError, NotFound, ValidationFailed
from payasplay.ids import new_id
from payasplay.ledger import repository as ledger
from payasplay.ledger.models import LedgerAccountKind
from payasplay.money import format_amount
from payasplay.payments.methods import repository as methods
from payasplay.payments.methods import service as methods_service
from payasplay.payments.methods.models import PaymentMethod
from payasplay.settings import settings
from payasplay.wallet.models import TopUp

_DEFAULT_THRESHOLD = 1_000


def current(session: Session, account: Account) -> AutoTopUpOut:
    """What the account wants, or what is proposed to who never said."""
    wish = repository.of(session, account.id)
    method = session.get(PaymentMethod, wish.payment_method_id) if wish and wish.payment_method_id else None
    amount = wish.amount if wish else settings().recommended_topup
    return AutoTopUpOut(
        enabled=wish.enabled if wish else False,
        amount=amount,
        threshold=wish.threshold if wish else _DEFAULT_THRESHOLD,
        # A card that was removed while this was off is not offered any more.
        payment_method=methods_service.shown(method, now_for(account)) if method and not method.removed_at else None,
        failures_in_a_row=wish.failures_in_a_row if wish else 0,
        switched_off_at=wish.switched_off_at if wish else None,
        estimated_minutes=amount // settings().average_minute_cost,
        minimum=settings().topup_minimum,
        maximum=settings().topup_maximum,
        threshold_minimum=settings().auto_topup_threshold_minimum,
    )


def check(session: Session, account_id: UUID, data: AutoTopUpIn) -> None:
    """Refuse a wish that cannot be.

    Raises:
        ValidationFailed: naming each field and its limits (rule: 5.00-1000.00, threshold from 1.00 and below it).
    """
    faults = [
        *_outside("amount", data.amount, settings().topup_minimum, settings().topup_maximum),
        *_outside("threshold", data.threshold, settings().auto_topup_threshold_minimum, None),
    ]
    if not faults and data.threshold >= data.amount:
        limit = {"maximum": format_amount(data.amount)}
        faults.append(FieldError("threshold", "not_below_amount", "The threshold must be below the amount.", limit))
    if data.payment_method_id is not None:
        try:
            methods.owned(session, account_id, data.payment_method_id)
        except NotFound:
            faults.append(FieldError("paymentMethodId", "unknown_method", "This is none of your saved cards."))
    elif data.enabled:
        faults.append(FieldError("paymentMethodId", "missing", "A saved card is needed."))
    if faults:
        raise ValidationFailed(details=tuple(faults))


def _outside(field: str, value: int, minimum: int, maximum: int | None) -> list[FieldError]:
    if value < minimum:
        least = format_amount(minimum)
        return [FieldError(field, "too_small", f"At least {least}.", {"minimum": least})]
    if maximum is not None and value > maximum:
        most = format_amount(maximum)
        return [FieldError(field, "too_large", f"At most {most}.", {"maximum": most})]
    return []


def needs_second_factor(session: Session, account_id: UUID, data: AutoTopUpIn) -> bool:
    """Whether the change is one that needs a code: switching it on, or charging another method."""
    wish = repository.of(session, account_id)
    if wish is None:
        return data.enabled
    return (data.enabled and not wish.enabled) or (
        data.payment_method_id != wish.payment_method_id and data.payment_method_id is not None
    )


def change(session: Session, account: Account, data: AutoTopUpIn) -> None:
    """Keep what the account wants; the caller has checked it and the second factor."""
    wish = repository.lock(session, account.id) or AutoTopUp(account_id=account.id, enabled=False, failures_in_a_row=0)
    if data.enabled and not wish.enabled:
        wish.failures_in_a_row, wish.switched_off_at = 0, None
    wish.enabled, wish.amount, wish.threshold = data.enabled, data.amount, data.threshold
    wish.payment_method_id = data.payment_method_id
    wish.updated_at = now_for(account)
    session.add(wish)


def fire(session: Session, account_id: UUID, debit_entry_id: UUID) -> AutoTopUpRun | None:
    """Open a run where the debit left less than the threshold; one at a time, and one for a debit.

    The posting of the debit has locked the wallet, so nobody else moves the balance before this transaction ends.
    """
    wish = repository.of(session, account_id)
    if wish is None or not wish.enabled or wish.payment_method_id is None:
        return None
    account = accounts.existing(session, account_id)
    balance = ledger.balance(session, ledger.account_of(session, LedgerAccountKind.WALLET, account_id))
    if balance >= wish.threshold:
        return None
    run = AutoTopUpRun(
        id=new_id(),
        account_id=account_id,
        debit_entry_id=debit_entry_id,
        payment_method_id=wish.payment_method_id,
        amount=wish.amount,
        balance_before=balance,
        status=RunStatus.WAITING,
        attempts=0,
        failure_code=None,
        created_at=now_for(account),
        finished_at=None,
    )
    return run if repository.open_run(session, run) else None


def attempt_id(run_id: UUID, attempt: int) -> UUID:
    """The id of the top-up of a try, and so the provider's idempotency key: a try asked again is the same one."""
    return uuid5(run_id, str(attempt))


def mark_completed(session: Session, topup: TopUp) -> None:
    """The money of a try has come: the run is over, and what failed before is forgotten."""
    if topup.auto_topup_run_id is None:
        return
    run = repository.lock_run(session, topup.auto_topup_run_id)
    if run.status == RunStatus.COMPLETED:
        return
    run.status, run.failure_code, run.finished_at = RunStatus.COMPLETED, None, topup.completed_at
    wish = repository.lock(session, run.account_id)
    if wish is not None:
        wish.failures_in_a_row = 0
    news.tell_completed(session, run)


def mark_failed(session: Session, topup: TopUp, code: str) -> timedelta | None:
    """A try failed, and is told once, whether the provider's answer or its webhook says so first.

    Returns:
        How long to wait before the next try, or None where there is none.
    """
    if topup.auto_topup_run_id is None:
        return None
    run = repository.lock_run(session, topup.auto_topup_run_id)
    if run.status != RunStatus.PROCESSING or topup.id != attempt_id(run.id, run.attempts):
        return None
    wish = repository.lock(session, run.account_id)
    if wish is None:
        raise LookupError(f"auto top-up ran for {run.account_id}, which never wanted it")
    wish.failures_in_a_row += 1
    run.failure_code = code
    if wish.failures_in_a_row >= settings().auto_topup_failures:
        _switch_off(session, wish, run)
        return None
    run.status = RunStatus.WAITING
    news.tell_failed(session, run)
    return timedelta(seconds=settings().auto_topup_retry_seconds * 2 ** (run.attempts - 1))


def _switch_off(session: Session, wish: AutoTopUp, run: AutoTopUpRun) -> None:
    at = now_for(accounts.existing(session, wish.account_id))
    run.status, run.finished_at = RunStatus.FAILED, at
    wish.enabled, wish.switched_off_at = False, at
    news.tell_switched_off(session, run, wish.failures_in_a_row)
