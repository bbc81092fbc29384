"""What the worker does for payouts: ask the provider, apply its webhooks, and look after what stays open."""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from payasplay.accounts import repository as accounts
from payasplay.clock import now, now_for
from payasplay.database.engine import transaction
from payasplay.errors import PayoutProviderUnavailable
from payasplay.jobs import job
from payasplay.logs import logger
from payasplay.payouts import provider, repository, service
from payasplay.payouts.models import Payout, PayoutEvent
from payasplay.payouts.schemas import PayoutStatus
from payasplay.settings import settings

log = logger(__name__)

COMPLETED, FAILED = "payout.completed", "payout.failed"
_LONGEST_PAUSE = timedelta(hours=1)


@job
def send(_session: Session, account_id: UUID, *, payout_id: str, attempt: str) -> None:
    """Ask the provider for a payout. Where its answer is not known, it is asked again, later, with the same key.

    It manages its own transactions: none is open while the provider is asked.
    """
    with transaction() as session:
        payout = _existing(session, payout_id)
    if payout.status != PayoutStatus.PENDING:
        return
    try:
        answer = provider.ask(payout)
    except PayoutProviderUnavailable as error:
        log.warning("payout provider away", payout_id=payout_id, attempt=attempt, reason=error.message)
        pause = min(timedelta(seconds=2 ** min(int(attempt), 12)), _LONGEST_PAUSE)
        with transaction() as session:
            send.defer(session, account_id, after=pause, payout_id=payout_id, attempt=str(int(attempt) + 1))
        return
    with transaction() as session:
        payout, at = _locked(session, payout_id)
        if isinstance(answer, provider.Refused):
            outcome = service.fail(session, payout, answer.code, at)
        else:
            service.mark_sent(session, payout, answer.provider_id, at)
            outcome = answer.status
    log.info("payout asked for", payout_id=payout_id, attempt=attempt, outcome=outcome)


@job
def watch(_session: Session, account_id: UUID, *, payout_id: str) -> None:
    """Look after a payout that is still open: it never left (a worker died), or no news came (a webhook was lost)."""
    with transaction() as session:
        payout = _existing(session, payout_id)
        if payout.status not in service.OPEN:
            return
        watch_later(session, payout)
        if payout.status == PayoutStatus.PENDING:
            send.defer(session, account_id, payout_id=payout_id, attempt="1")
            return
    try:
        standing = provider.look(payout)
    except PayoutProviderUnavailable as error:
        log.warning("payout provider away", payout_id=payout_id, reason=error.message)
        return
    with transaction() as session:
        payout, at = _locked(session, payout_id)
        outcome = standing.status
        if standing.status == "completed":
            outcome = service.complete(session, payout, at)
        elif standing.status == "failed":
            outcome = service.fail(session, payout, standing.failure_code or "unknown", at)
    log.info("payout compared", payout_id=payout_id, outcome=outcome)


def watch_later(session: Session, payout: Payout) -> None:
    """Look after a payout again in a while."""
    pause = timedelta(seconds=settings().payout_watch_seconds)
    watch.defer(session, payout.account_id, after=pause, payout_id=str(payout.id))


@job
def apply_payout_event(session: Session, _account_id: UUID | None, *, event_id: str) -> None:
    """Apply a webhook that was kept; applying it twice changes nothing."""
    event = repository.lock_event(session, event_id)
    if event.applied_at is not None:
        return
    event.applied_at = now()
    event.outcome = _apply(session, event)
    log.info("payout event applied", event_id=event.id, type=event.type, outcome=event.outcome)


def _apply(session: Session, event: PayoutEvent) -> str:
    said = event.payload
    try:
        payout = repository.lock(session, UUID(str(said.get("reference"))))
    except ValueError:
        payout = None
    if payout is None:
        log.warning("payout event about no payout of ours", event_id=event.id)
        return "unknown payout"
    if (said.get("amount"), said.get("currency")) != (payout.net, payout.currency):
        log.warning("payout event about another amount", event_id=event.id, payout_id=str(payout.id))
        return "other amount"
    at = now_for(accounts.existing(session, payout.account_id))
    payout.provider_id = payout.provider_id or str(said.get("id"))
    if event.type == COMPLETED:
        return service.complete(session, payout, at)
    return service.fail(session, payout, str((said.get("failure") or {}).get("code") or "unknown"), at)


def _existing(session: Session, payout_id: str) -> Payout:
    return session.get_one(Payout, UUID(payout_id))


def _locked(session: Session, payout_id: str) -> tuple[Payout, datetime]:
    payout = session.get_one(Payout, UUID(payout_id), with_for_update=True)
    return payout, now_for(accounts.existing(session, payout.account_id))
