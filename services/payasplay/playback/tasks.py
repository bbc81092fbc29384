"""What the worker does for playback: end a session at the second its money or its content ends."""

from uuid import UUID

from sqlalchemy.orm import Session

from payasplay.accounts import repository as accounts
from payasplay.jobs import job
from payasplay.playback import service


@job
def end_when_due(session: Session, account_id: UUID, *, session_id: str) -> None:
    """End a session whose time is over; where more money came in meanwhile, look again when that ends."""
    account = accounts.existing(session, account_id)
    playing = service.settle_due(session, account)
    if playing is not None and str(playing.id) == session_id:
        end_when_due.defer(session, account_id, after=service.remaining(account, playing), session_id=session_id)
