"""What owners are told of their withdrawals, at each change (rule: notification on status change)."""

from sqlalchemy.orm import Session

from payasplay import live
from payasplay.i18n import DEFAULT_LOCALE, translator
from payasplay.notifications.schemas import NotificationKind
from payasplay.notifications.service import notify
from payasplay.payouts.models import Payout
from payasplay.payouts.schemas import PayoutPurpose


def tell(session: Session, payout: Payout) -> None:
    """A payout's status has changed; those of other purposes are not ours to tell."""
    if payout.purpose != PayoutPurpose.WITHDRAWAL:
        return
    facts = {
        "variant": f"withdrawal_{payout.status}",
        "cause": f"withdrawal/{payout.id}/{payout.status}",
        "number": payout.number,
        "amount": str(payout.amount),
        "net": str(payout.net),
    }
    if payout.failure_code:
        own = f"payout_failure.{payout.failure_code}"
        facts["reason"] = own if translator(DEFAULT_LOCALE).has(own) else "payout_failure.other"
    notify(session, payout.account_id, NotificationKind.PAYMENT, facts, f"/wallet/withdrawals/{payout.id}")
    live.publish(session, payout.account_id, "wallet")
