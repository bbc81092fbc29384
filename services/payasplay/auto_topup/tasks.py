"""What the worker does for auto top-up: charge the saved card, and try again where it failed."""

from datetime import timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from payasplay.accounts import repository as accounts
from payasplay.auto_topup import repository, service
from payasplay.auto_topup.models import AutoTopUpRun
from payasplay.auto_topup.schemas import RunStatus
from payasplay.clock import now_for
from payasplay.database.engine import transaction
from payasplay.errors import PaymentProviderUnavailable
from payasplay.jobs import job
from payasplay.logs import logger
from payasplay.money import CURRENCY
from payasplay.payments import provider
from payasplay.payments.methods import repository as methods
from payasplay.payments.methods.models import PaymentMethod
from payasplay.wallet import service as wallet_service
from payasplay.wallet.models import TopUp
from payasplay.wallet.schemas import TopUpStatus

log = logger(__name__)

# A provider that is away is asked again after 2, 4, 8 … seconds, then every ten minutes, for twenty hours. After a day
# it would have forgotten the idempotency key (Stripe, "Idempotent requests"), and could charge a second time.
_MOST_ASKED = 128
_LONGEST_PAUSE_SECONDS = 600


@job
def charge(_session: Session, account_id: UUID, *, run_id: str, attempt: str, asked: str = "1") -> None:
    """Charge the saved card for a try of a run; done again, it is the same try to the provider.

    It manages its own transactions: the top-up is stored before the provider is asked, so that its webhook finds it.
    An outage of the provider is not a failure of the card: the same try is asked for again, later.
    """
    with transaction() as session:
        begun = _begin(session, UUID(run_id), int(attempt))
    if begun is None:
        return
    topup_id, amount, payment_method, customer = begun
    try:
        result = provider.charge(
            account_id=account_id,
            topup_id=topup_id,
            amount=amount,
            currency=CURRENCY,
            payment_method=payment_method,
            customer_id=customer,
        )
    except PaymentProviderUnavailable as error:
        log.warning("payment provider away", run_id=run_id, attempt=attempt, asked=asked, reason=error.message)
        with transaction() as session:
            _ask_again(session, topup_id, attempt, int(asked))
        return
    log.info("auto top-up asked", run_id=run_id, attempt=attempt, accepted=isinstance(result, provider.Accepted))
    if isinstance(result, provider.Declined):
        with transaction() as session:
            topup = session.get_one(TopUp, topup_id, with_for_update=True)
            fail(session, topup, result.code, result.message)


def _ask_again(session: Session, topup_id: UUID, attempt: str, asked: int) -> None:
    topup = session.get_one(TopUp, topup_id, with_for_update=True)
    if asked >= _MOST_ASKED:
        # Should it have charged after all, its webhook still credits the money.
        fail(session, topup, "provider_unavailable", "The payment provider did not answer.")
        return
    pause = timedelta(seconds=min(2**asked, _LONGEST_PAUSE_SECONDS))
    run_id = str(topup.auto_topup_run_id)
    charge.defer(session, topup.account_id, after=pause, run_id=run_id, attempt=attempt, asked=str(asked + 1))


def fail(session: Session, topup: TopUp, code: str, message: str) -> None:
    """A try failed: say why, and try again later where that is still wanted. Told twice, it counts once."""
    wallet_service.mark_failed(topup, code, message)
    pause = service.mark_failed(session, topup, code)
    if pause is not None and topup.auto_topup_run_id is not None:
        run = repository.lock_run(session, topup.auto_topup_run_id)
        charge.defer(session, run.account_id, after=pause, run_id=str(run.id), attempt=str(run.attempts + 1))


def _begin(session: Session, run_id: UUID, attempt: int) -> tuple[UUID, int, str, str | None] | None:
    run = repository.lock_run(session, run_id)
    again = run.status == RunStatus.PROCESSING and run.attempts == attempt
    if not again and not (run.status == RunStatus.WAITING and run.attempts == attempt - 1):
        return None
    wish = repository.of(session, run.account_id)
    if wish is not None and wish.payment_method_id is not None and not again:
        # A try after a failure charges the card that its owner has chosen since.
        run.payment_method_id = wish.payment_method_id
    method = session.get_one(PaymentMethod, run.payment_method_id)
    if wish is None or not wish.enabled or method.removed_at is not None:
        at = now_for(accounts.existing(session, run.account_id))
        run.status, run.failure_code, run.finished_at = RunStatus.FAILED, "switched_off", at
        return None
    run.status, run.attempts = RunStatus.PROCESSING, attempt
    topup = _topup(session, run)
    return topup.id, run.amount, method.provider_id, methods.customer_of(session, run.account_id)


def _topup(session: Session, run: AutoTopUpRun) -> TopUp:
    topup_id = service.attempt_id(run.id, run.attempts)
    known = session.get(TopUp, topup_id)
    if known is not None:
        return known
    made = TopUp(
        id=topup_id,
        account_id=run.account_id,
        amount=run.amount,
        currency=CURRENCY,
        status=TopUpStatus.PROCESSING,
        auto_topup_run_id=run.id,
        created_at=now_for(accounts.existing(session, run.account_id)),
    )
    session.add(made)
    return made
