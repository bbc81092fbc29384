"""The settlement run: a job of each partner at the end of its period, and a look around for runs that never were."""

from uuid import UUID

from sqlalchemy.orm import Session

from payasplay import tracing
from payasplay.accounts import repository as accounts
from payasplay.clock import now
from payasplay.database.engine import transaction
from payasplay.jobs import app, job
from payasplay.logs import logger
from payasplay.settlement import repository, service

log = logger(__name__)
EVERY_QUARTER_OF_AN_HOUR = "*/15 * * * *"


@job
def run(session: Session, account_id: UUID, /) -> None:
    """Close the partner's periods that have ended, and wait for the end of the next one."""
    closed = service.close_due(session, accounts.existing(session, account_id))
    log.info("settlement run", account_id=str(account_id), closed=len(closed))


# A run is lost where a worker was killed with its job in hands: whoever is overdue is run again.
@app.periodic(cron=EVERY_QUARTER_OF_AN_HOUR)
@app.task(name="settlement.look_around", queueing_lock="settlement.look_around")
def look_around(timestamp: int) -> None:
    """Start the run of each partner that should have been run by now."""
    tracing.begin()
    with transaction() as session:
        late = repository.overdue(session, now())
        for partner_id in late:
            run.defer(session, partner_id)
    if late:
        log.info("overdue settlement runs started", count=len(late), planned=timestamp)
