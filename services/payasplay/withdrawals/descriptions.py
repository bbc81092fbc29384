"""What a history says of a withdrawal: its number, and where it went, masked."""

from uuid import UUID

from sqlalchemy.orm import Session

from payasplay.ledger.models import Reason
from payasplay.payouts import repository as payouts

REASONS = (Reason.PAYOUT_RESERVED, Reason.PAYOUT_RELEASED, Reason.PAYOUT_RECALLED)


def describe(session: Session, causes: list[str]) -> dict[str, str]:
    """A text for each payout, by its id as the ledger has it."""
    found = payouts.by_ids(session, [UUID(cause) for cause in causes])
    return {str(payout_id): f"{payout.masked['label']} ({payout.number})" for payout_id, payout in found.items()}
