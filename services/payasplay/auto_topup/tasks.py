"""What the worker does for auto top-up: charge the saved card, and try again where it failed."""

from uuid import UUID

from sqlalchemy.orm import Session

from payasplay.accounts import repository as accounts
from payasplay.auto_topup import repository, service
from payasplay.auto_topup.models import AutoTopUpRun
from payasplay.auto_topup.schemas import RunStatus
from payasplay.clock import now_for
from payasplay.database.engine import transaction
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


@job
def charge(_session: Session, account_id: UUID, *, run_id: str, attempt: str) -> None:
    """Charge the saved card for a try of a run; done again, it is the same try to the provider.

    It manages its own transactions: the top-up is stored before the provider is asked, so that its webhook finds it.
    An outage of the provider is not a failure of the card: the job raises, and comes again with the same try.
    """
    with transaction() as session:
        asked = _begin(session, UUID(run_id), int(attempt))
    if asked is None:
        return
    topup_id, amount, payment_method, customer = asked
    result = provider.charge(
        account_id=account_id,
        topup_id=topup_id,
        amount=amount,
        currency=CURRENCY,
        payment_method=payment_method,
        customer_id=customer,
    )
    log.info("auto top-up asked", run_id=run_id, attempt=attempt, accepted=isinstance(result, provider.Accepted))
    if isinstance(result, provider.Declined):
        with transaction() as session:
            topup = session.get_one(TopUp, topup_id, with_for_update=True)
            fail(session, topup, result.code, result.message)


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
