"""What partners are told of their settlements: that one was paid, or came twice, or failed and can be tried again."""

from sqlalchemy.orm import Session

from payasplay import live
from payasplay.accounts import repository as accounts
from payasplay.clock import now_for
from payasplay.i18n import DEFAULT_LOCALE, translator
from payasplay.notifications.schemas import NotificationKind
from payasplay.notifications.service import notify
from payasplay.payouts import service as payouts
from payasplay.payouts.models import Payout
from payasplay.payouts.schemas import PayoutPurpose, PayoutStatus
from payasplay.settlement import repository
from payasplay.settlement.service import LIVE_EVENT


def tell(session: Session, payout: Payout) -> None:
    """A payout's status has changed; those of other purposes are not ours to tell."""
    if payout.purpose != PayoutPurpose.SETTLEMENT:
        return
    if payout.status == PayoutStatus.COMPLETED:
        _tell_end(session, payout, "paid_twice" if _paid_others(session, payout) else payout.status)
    elif payout.status == PayoutStatus.FAILED and not _was_paid(session, payout):
        _tell_end(session, payout, payout.status)
    live.publish(session, payout.account_id, LIVE_EVENT)


def is_paid_otherwise(session: Session, payout: Payout) -> bool:
    """Whether another try pays, or has paid, the settlement of a payout."""
    if payout.purpose != PayoutPurpose.SETTLEMENT:
        return False
    return any(other.status != PayoutStatus.FAILED for other in repository.others(session, payout))


def _was_paid(session: Session, failed: Payout) -> bool:
    """Whether an earlier try was paid after all: what this one gave back makes up for it, and nothing has failed."""
    paid = _paid_others(session, failed)
    for other in paid:
        payouts.regain(session, other, now_for(accounts.existing(session, failed.account_id)))
    return bool(paid)


def _paid_others(session: Session, payout: Payout) -> list[Payout]:
    return [other for other in repository.others(session, payout) if other.status == PayoutStatus.COMPLETED]


def _tell_end(session: Session, payout: Payout, variant: str) -> None:
    found, kept = repository.of_payout(session, payout.id), repository.settings_of(session, payout.account_id)
    facts = {
        "variant": variant,
        "cause": f"settlement/{payout.id}/{payout.status}",
        "number": found.settlement.number,
        "net_amount": str(found.settlement.net),
        "period_start": found.period.first_day.isoformat(),
        "period_end": found.period.last_day.isoformat(),
    }
    if payout.failure_code:
        own = f"payout_failure.{payout.failure_code}"
        facts["reason"] = own if translator(DEFAULT_LOCALE).has(own) else "payout_failure.other"
    # Whoever has been paid twice is told so by mail, whatever was wished for when nothing is out of order.
    wishes = {} if kept is None else {"completed": kept.email_on_completed, "failed": kept.email_on_failed}
    path = f"/partner/settlement/{found.settlement.id}"
    notify(session, payout.account_id, NotificationKind.SETTLEMENT, facts, path, by_mail=wishes.get(variant, True))
