"""What the worker does for wallets: apply the provider's webhooks, send receipts."""

from uuid import UUID

from sqlalchemy.orm import Session

from payasplay import live
from payasplay.accounts import repository as accounts
from payasplay.auto_topup import service as auto_topup_service
from payasplay.auto_topup import tasks as auto_topup
from payasplay.clock import now, now_for
from payasplay.jobs import job, mail_job
from payasplay.ledger import repository as ledger
from payasplay.ledger import service as ledger_service
from payasplay.ledger.models import LedgerAccountKind, Reason
from payasplay.logs import logger
from payasplay.mail import mailer
from payasplay.notifications import preferences, unsubscribe
from payasplay.notifications.schemas import Channel, NotificationKind
from payasplay.settings import settings
from payasplay.wallet import news, repository, service
from payasplay.wallet.models import ProviderEvent, TopUp
from payasplay.wallet.schemas import TopUpStatus

log = logger(__name__)

SUCCEEDED = "payment_intent.succeeded"
FAILED = "payment_intent.payment_failed"


@job
def apply_provider_event(session: Session, _account_id: UUID | None, *, event_id: str) -> None:
    """Apply a webhook that was kept; applying it twice changes nothing."""
    event = repository.lock_event(session, event_id)
    if event.applied_at is not None:
        return
    event.applied_at = now()
    event.outcome = _apply(session, event)
    log.info("provider event applied", event_id=event.id, type=event.type, outcome=event.outcome)


def _apply(session: Session, event: ProviderEvent) -> str:
    intent = event.payload
    topup = _topup_of(session, intent)
    if topup is None:
        log.warning("provider event about no top-up of ours", event_id=event.id, intent=intent.get("id"))
        return "unknown payment"
    if event.type == FAILED:
        error = intent.get("last_payment_error") or {}
        code, message = error.get("code") or "card_declined", error.get("message") or ""
        if topup.auto_topup_run_id is not None:
            auto_topup.fail(session, topup, code, message)
            return topup.status
        service.mark_failed(topup, code, message)
        news.tell_failed(session, topup)
        live.publish(session, topup.account_id, "wallet")
        return topup.status
    if str(intent["currency"]).upper() != topup.currency:
        log.warning("provider event in another currency", event_id=event.id, currency=intent["currency"])
        return "other currency"
    return _credit(session, topup, str(intent["id"]), int(intent["amount_received"]))


def _topup_of(session: Session, intent: dict[str, object]) -> TopUp | None:
    metadata = intent.get("metadata")
    topup_id = metadata.get("topup_id") if isinstance(metadata, dict) else None
    if not isinstance(topup_id, str):
        return None
    try:
        return repository.lock_topup(session, UUID(topup_id))
    except ValueError:
        return None


def _credit(session: Session, topup: TopUp, payment_intent_id: str, cents: int) -> str:
    """Credit the wallet with what the provider took: once for a payment, whatever number of webhooks says so."""
    if topup.status == TopUpStatus.COMPLETED:
        return "credited before"
    account = accounts.existing(session, topup.account_id)
    at = now_for(account)
    ledger_service.post(
        session,
        reason=Reason.TOPUP,
        cause=payment_intent_id,
        parts={
            ledger.account_of(session, LedgerAccountKind.PAYMENT_PROVIDER): -cents,
            ledger.account_of(session, LedgerAccountKind.WALLET, account.id): cents,
        },
        at=at,
    )
    service.mark_completed(topup, payment_intent_id, cents, at)
    live.publish(session, account.id, "wallet")
    if topup.auto_topup_run_id is None:
        news.tell_completed(session, topup)
    else:
        auto_topup_service.mark_completed(session, topup)
    send_receipt.defer(session, account.id, topup_id=str(topup.id))
    return "credited"


@mail_job
def send_receipt(session: Session, account_id: UUID, *, topup_id: str) -> None:
    """Send the receipt of a completed top-up, to who wants mail about payments."""
    if Channel.EMAIL not in preferences.wants(session, account_id, NotificationKind.PAYMENT):
        return
    account = accounts.existing(session, account_id)
    topup = repository.owned_topup(session, account_id, UUID(topup_id))
    mailer.send(
        account,
        "topup_receipt",
        {"topup": topup, "link": f"{settings().web_url}/wallet"},
        headers=unsubscribe.headers(account_id, NotificationKind.PAYMENT),
    )
