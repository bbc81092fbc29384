"""What an account is told about its top-ups."""

from sqlalchemy.orm import Session

from payasplay.i18n import DEFAULT_LOCALE, translator
from payasplay.notifications.schemas import NotificationKind
from payasplay.notifications.service import notify
from payasplay.wallet.models import TopUp
from payasplay.wallet.schemas import TopUpStatus


def tell_completed(session: Session, topup: TopUp) -> None:
    """A top-up has arrived. Its receipt is the mail of this notification."""
    facts = {"variant": "topup_completed", "cause": f"completed/{topup.id}", "amount": str(topup.credited)}
    notify(session, topup.account_id, NotificationKind.PAYMENT, facts, "/wallet/transactions", by_mail=False)


def tell_failed(session: Session, topup: TopUp) -> None:
    """A top-up has failed; nothing is told of a failed attempt whose money came after all."""
    if topup.status != TopUpStatus.FAILED:
        return
    own = f"decline.{topup.failure_code}"
    facts = {
        "variant": "topup_failed",
        "cause": f"failed/{topup.id}",
        "amount": str(topup.amount),
        "reason": own if translator(DEFAULT_LOCALE).has(own) else "decline.other",
    }
    notify(session, topup.account_id, NotificationKind.PAYMENT, facts, "/wallet/top-up")
