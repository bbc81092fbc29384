"""The settlement run: a job of each partner at the end of its period, and a look around for runs that never were."""

from datetime import timedelta
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm import Session

from payasplay.accounts import repository as accounts
from payasplay.clock import now
from payasplay.jobs import job
from payasplay.logs import logger
from payasplay.settlement import repository, service

log = logger(__name__)
LOOK_EVERY = timedelta(minutes=15)
_ONE_AT_A_TIME = text("SELECT pg_advisory_xact_lock(hashtext('settlement.look_around'))")
_WAITING = text("""
    SELECT count(*) FROM procrastinate_jobs WHERE task_name = 'settlement.look_around' AND status = 'todo'""")


@job
def run(session: Session, account_id: UUID, /) -> None:
    """Close the partner's periods that have ended, and wait for the end of the next one."""
    closed = service.close_due(session, accounts.existing(session, account_id))
    log.info("settlement run", account_id=str(account_id), closed=len(closed))


# A run is lost where a worker was killed with its job in hands: whoever is overdue is run again.
@job
def look_around(session: Session, _account_id: UUID | None, /) -> None:
    """Start the run of each partner that should have been run by now, and look again in a while."""
    late = repository.overdue(session, now())
    for partner_id in late:
        run.defer(session, partner_id)
    look_later(session)
    if late:
        log.info("overdue settlement runs started", count=len(late))


def look_later(session: Session) -> None:
    """Look around in a while, unless somebody waits to do so already: however many workers there are, one does."""
    session.execute(_ONE_AT_A_TIME)
    if session.scalar(_WAITING) == 0:
        look_around.defer(session, None, after=LOOK_EVERY)
