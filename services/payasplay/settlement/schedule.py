"""When the next run is: at the end of the period that is closed next, by the partner's clock and time zone."""

from datetime import datetime, timedelta
from typing import NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from payasplay.accounts.models import Account
from payasplay.clock import now_for
from payasplay.settlement import repository
from payasplay.settlement.models import SettlementSettings
from payasplay.settlement.periods import Period, day_of, end_of, next_period, start_of
from payasplay.settlement.schemas import Frequency


class Next(NamedTuple):
    """The period that is closed next, and its moments; ``is_empty`` where there is nothing to settle as yet."""

    period: Period
    begins_at: datetime
    ends_at: datetime
    is_empty: bool


def next_up(session: Session, partner_id: UUID, kept: SettlementSettings, at: datetime) -> Next:
    """The period that is closed next, as things stand at a moment."""
    zone = ZoneInfo(kept.time_zone)
    last = repository.last_period(session, partner_id)
    earliest = repository.earliest_open(session, partner_id)
    day = day_of(earliest if earliest is not None else at, zone)
    period = next_period(last.last_day if last else None, day, Frequency(kept.frequency))
    return Next(period, start_of(period.first, zone), end_of(period.last, zone), earliest is None)


def arm(session: Session, partner: Account, kept: SettlementSettings) -> None:
    """Put the next run into the queue, once for a period's end."""
    # Here, not above: the tasks import this module.
    from payasplay.settlement.tasks import run  # noqa: PLC0415

    at = now_for(partner)
    due = next_up(session, partner.id, kept, at).ends_at
    if kept.scheduled_for == due:
        return
    kept.scheduled_for = due
    # Whole seconds, and never before the period's end: a second too early there is nothing to do.
    pause = max(due - at, timedelta()) + timedelta(seconds=1)
    run.defer(session, partner.id, after=pause)
