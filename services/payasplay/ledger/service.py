"""Moving money: the only way in which a balance changes."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from sqlalchemy import exc
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from payasplay.errors import InsufficientBalance
from payasplay.ids import new_id
from payasplay.ledger.models import JournalEntry, Posting, Reason

_WALLET_BELOW_ZERO = "PP001"


def post(session: Session, *, reason: Reason, cause: str, parts: Mapping[UUID, int], at: datetime) -> UUID | None:
    """Write one balanced entry.

    Args:
        session: the caller's transaction; the database checks the entry's balance when it commits.
        reason: why the money moves.
        cause: the id of what caused it; a cause is booked once for a reason.
        parts: cents by ledger account id, positive in and negative out, summing to zero.
        at: when it happened.

    Returns:
        The entry's id, or None where this cause was booked before: then nothing is written.

    Raises:
        InsufficientBalance: a wallet would go below zero.
    """
    entry_id: UUID | None = session.scalar(
        insert(JournalEntry)
        .values(id=new_id(), reason=reason, cause=cause, created_at=at)
        .on_conflict_do_nothing(index_elements=["reason", "cause"])
        .returning(JournalEntry.id)
    )
    if entry_id is None:
        return None
    # In one order for everybody, so that two entries over the same wallets cannot lock each other out.
    rows = [
        {"entry_id": entry_id, "ledger_account_id": account, "amount": amount}
        for account, amount in sorted(parts.items())
    ]
    try:
        session.execute(insert(Posting), rows)
    except exc.DBAPIError as error:
        if getattr(error.orig, "sqlstate", None) == _WALLET_BELOW_ZERO:
            raise InsufficientBalance from error
        raise
    return entry_id
