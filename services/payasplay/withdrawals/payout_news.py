"""What owners are told of their withdrawals, at each change (rule: notification on status change)."""

from sqlalchemy.orm import Session

from payasplay import live
from payasplay.i18n import DEFAULT_LOCALE, translator
from payasplay.ledger import repository as ledger
from payasplay.ledger.models import Reason
from payasplay.notifications.schemas import NotificationKind
from payasplay.notifications.service import notify
from payasplay.payouts.models import Payout
from payasplay.payouts.schemas import PayoutPurpose
from payasplay.wallet.debits import after_debit


def tell(session: Session, payout: Payout) -> None:
    """A payout's status has changed; those of other purposes are not ours to tell."""
    if payout.purpose != PayoutPurpose.WITHDRAWAL:
        return
    taken_again = ledger.entry_of(session, Reason.PAYOUT_RECALLED, str(payout.id))
    facts = {
        "variant": f"withdrawal_{payout.status}{'_late' if taken_again else ''}",
        "cause": f"withdrawal/{payout.id}/{payout.status}",
        "number": payout.number,
        "amount": str(payout.amount),
        "net": str(payout.net),
    }
    if payout.failure_code:
        own = f"payout_failure.{payout.failure_code}"
        facts["reason"] = own if translator(DEFAULT_LOCALE).has(own) else "payout_failure.other"
    notify(session, payout.account_id, NotificationKind.PAYMENT, facts, f"/wallet/withdrawals/{payout.id}")
    if taken_again:
        after_debit(session, payout.account_id, taken_again)
    live.publish(session, payout.account_id, "wallet")


def is_paid_otherwise(_session: Session, _payout: Payout) -> bool:
    """A withdrawal is one payout, always."""
    return False
