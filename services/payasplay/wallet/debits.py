"""What follows from a debit: the one place for whoever takes money out of a wallet, called in the same transaction."""

from uuid import UUID

from sqlalchemy.orm import Session

from payasplay.auto_topup import service as auto_topup
from payasplay.auto_topup.tasks import charge
from payasplay.notifications import low_balance


def after_debit(session: Session, account_id: UUID, entry_id: UUID) -> None:
    """Fire auto top-up, and tell that the wallet runs low, where the debit gives cause to.

    Args:
        session: the debit's transaction, after ``ledger.service.post``.
        account_id: whose wallet it was.
        entry_id: what ``post`` returned: the debit, for which auto top-up fires once.
    """
    run = auto_topup.fire(session, account_id, entry_id)
    if run is not None:
        charge.defer(session, account_id, run_id=str(run.id), attempt="1")
    low_balance.after_debit(session, account_id)
