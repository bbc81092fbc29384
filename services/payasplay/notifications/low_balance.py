"""Noticing that a wallet runs low."""

from uuid import UUID

from sqlalchemy.orm import Session

from payasplay.ledger import repository as ledger
from payasplay.ledger.models import LedgerAccountKind
from payasplay.notifications import preferences, service
from payasplay.notifications.schemas import NotificationKind
from payasplay.settings import settings

ACTION_PATH = "/wallet/top-up"


def after_debit(session: Session, account_id: UUID) -> None:
    """Tell an account that its wallet runs low, where the debit just posted took it below its threshold.

    Call it in the debit's transaction, after ``ledger.service.post``: the posting has locked the wallet, so the newest
    movement is the caller's own, and each crossing of the threshold is seen by exactly one debit.
    """
    wallet = ledger.account_of(session, LedgerAccountKind.WALLET, account_id)
    (newest,), _ = ledger.movements(session, wallet, reasons=(), offset=0, limit=1)
    threshold = preferences.low_balance_threshold(session, account_id)
    after, before = newest.balance_after, newest.balance_after - newest.amount
    if not after < threshold <= before:
        return
    service.notify(
        session,
        account_id,
        NotificationKind.LOW_BALANCE,
        {
            "variant": "critical" if after < settings().balance_critical_below else "below",
            "cause": str(newest.entry_id),
            "balance": str(after),
            "threshold": str(threshold),
            "minutes": str(after // settings().average_minute_cost),
        },
        ACTION_PATH,
    )
