"""A partner's settlements: pages of them with filters, one in detail, and the sessions of one."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Date, Select, Text, cast, func, literal, select
from sqlalchemy.orm import Session

from payasplay.accounts.models import Account
from payasplay.money import CURRENCY
from payasplay.payouts import service as payouts
from payasplay.payouts.models import Payout
from payasplay.payouts.schemas import PayoutStatus
from payasplay.playback.models import Content, PlaybackSession
from payasplay.playback.schemas import ContentKind, TitlesOut
from payasplay.playback.searching import has_words
from payasplay.schemas import Page, Pagination
from payasplay.settings import settings
from payasplay.settlement import preferences, repository
from payasplay.settlement.models import Settlement, SettlementLine, SettlementPeriod
from payasplay.settlement.periods import day_of, end_of, start_of
from payasplay.settlement.repository import Shown
from payasplay.settlement.schemas import (
    AttemptOut,
    DayOut,
    Frequency,
    LineOut,
    LineSort,
    Order,
    PeriodOut,
    SettlementDetailOut,
    SettlementOut,
    SettlementSort,
    StatusFilter,
    TypeOut,
)

HIDDEN = "••••"
_SHOWN_ENDS = 4
_MOST_ROWS = 100_000


class Wanted(NamedTuple):
    """Which settlements: of a status, made between two days, with a part of their number; None and "" for all."""

    status: StatusFilter | None = None
    first_day: date | None = None
    last_day: date | None = None
    search: str = ""


class Place(NamedTuple):
    """In which order, and which page."""

    order: Order = Order.DESC
    page: int = 1
    limit: int = 20

    @property
    def offset(self) -> int:
        """How many come before."""
        return (self.page - 1) * self.limit

    def of(self, total: int) -> Pagination:
        """Where it is among so many."""
        return Pagination(page=self.page, limit=self.limit, total=total, total_pages=-(-total // self.limit))


_SORTED_BY: dict[SettlementSort, ColumnElement[Any]] = {
    SettlementSort.DATE: Settlement.created_at.expression,
    SettlementSort.PERIOD: SettlementPeriod.first_day.expression,
    SettlementSort.AMOUNT: Settlement.net.expression,
    SettlementSort.SESSIONS: Settlement.sessions.expression,
    # In the order in which a payout goes through them.
    SettlementSort.STATUS: func.array_position([status.value for status in PayoutStatus], Payout.status),
}


def page(session: Session, partner: Account, wanted: Wanted, sort: SettlementSort, place: Place) -> Page[SettlementOut]:
    """One page of the wanted settlements."""
    query = _wanted(session, partner, wanted)
    total = session.scalar(select(func.count()).select_from(query.with_only_columns(Settlement.id).subquery())) or 0
    # Of equal ones the newest first, in whatever direction, so that pages never overlap.
    query = query.order_by(_directed(_SORTED_BY[sort], place.order), Settlement.created_at.desc(), Settlement.id.desc())
    items = [shown_out(row) for row in _rows(session, query.offset(place.offset).limit(place.limit))]
    return Page(items=items, pagination=place.of(total))


def everything(session: Session, partner: Account, wanted: Wanted) -> list[SettlementOut]:
    """All wanted settlements, newest first."""
    query = _wanted(session, partner, wanted).order_by(Settlement.created_at.desc(), Settlement.id.desc())
    return [shown_out(row) for row in _rows(session, query.limit(_MOST_ROWS))]


def _rows(session: Session, query: Select[Settlement, SettlementPeriod, Payout, int]) -> list[Shown]:
    return [Shown(made, period, payout, int(carried)) for made, period, payout, carried in session.execute(query)]


def _wanted(session: Session, partner: Account, wanted: Wanted) -> Select[Settlement, SettlementPeriod, Payout, int]:
    zone = preferences.zone_of(preferences.chosen(session, partner))
    query = repository.shown().where(Settlement.partner_id == partner.id)
    if wanted.status is StatusFilter.OPEN:
        query = query.where(Payout.status.in_((PayoutStatus.PENDING, PayoutStatus.PROCESSING)))
    elif wanted.status is not None:
        query = query.where(Payout.status == wanted.status.value)
    if wanted.first_day:
        query = query.where(Settlement.created_at >= start_of(wanted.first_day, zone))
    if wanted.last_day:
        query = query.where(Settlement.created_at < end_of(wanted.last_day, zone))
    if wanted.search:
        query = query.where(Settlement.number.icontains(wanted.search, autoescape=True))
    return query


def _directed(column: ColumnElement[Any], order: Order) -> ColumnElement[Any]:
    return column.asc() if order is Order.ASC else column.desc()


def shown_out(shown: Shown) -> SettlementOut:
    """A settlement as its partner sees it; whatever it says is in the time zone of its period."""
    made, period, payout = shown.settlement, shown.period, shown.payout
    day = day_of(made.created_at, ZoneInfo(period.time_zone))
    status = PayoutStatus(payout.status)
    arrives = day_of(payout.created_at, ZoneInfo(period.time_zone)) + timedelta(days=settings().settlement_arrives_days)
    return SettlementOut(
        id=made.id,
        number=made.number,
        status=status,
        day=day,
        period=PeriodOut(first_day=period.first_day, last_day=period.last_day, frequency=Frequency(period.frequency)),
        time_zone=period.time_zone,
        currency=CURRENCY,
        sessions=made.sessions,
        revenue=made.revenue,
        fees=made.fees,
        net=made.net,
        carried_over=shown.carried_over,
        destination=payouts.shown_destination(payout),
        attempts=made.attempts,
        created_at=made.created_at,
        sent_at=payout.sent_at,
        ended_at=payout.ended_at,
        expected_by=arrives if status in payouts.OPEN else None,
        failure_code=payout.failure_code,
        reference=payout.provider_id,
        can_retry=status is PayoutStatus.FAILED,
    )


def detail(session: Session, partner: Account, settlement_id: UUID) -> SettlementDetailOut:
    """One settlement with its parts by day and by type, and its tries.

    Raises:
        NotFound: there is none, or it is somebody else's.
    """
    shown = repository.owned(session, partner.id, settlement_id)
    day = _day(shown.period.time_zone)
    by_day = session.execute(_parts(settlement_id, day).order_by(day))
    by_type = session.execute(_parts(settlement_id, Content.kind).order_by(Content.kind))
    return SettlementDetailOut(
        **dict(shown_out(shown)),
        by_day=[DayOut(day=each, **_sums(parts)) for each, *parts in by_day],
        by_type=[TypeOut(type=ContentKind(each), **_sums(parts)) for each, *parts in by_type],
        tries=[_try(number, payout) for number, payout in repository.tries(session, settlement_id)],
    )


def _day(time_zone: str) -> ColumnElement[date]:
    return cast(func.timezone(time_zone, PlaybackSession.ended_at), Date)


def _parts(settlement_id: UUID, of: Any) -> Select[Any]:  # noqa: ANN401 (a column)
    charge, fee = func.sum(SettlementLine.charge), func.sum(SettlementLine.fee)
    return (
        select(of, func.count(), charge, fee)
        .select_from(SettlementLine)
        .join(PlaybackSession, PlaybackSession.id == SettlementLine.session_id)
        .join(Content, Content.id == PlaybackSession.content_id)
        .where(SettlementLine.settlement_id == settlement_id)
        .group_by(of)
    )


def _sums(parts: Sequence[Any]) -> dict[str, int]:
    sessions, revenue, fees = (int(part) for part in parts)
    return {"sessions": sessions, "revenue": revenue, "fees": fees, "net": revenue - fees}


def _try(number: int, payout: Payout) -> AttemptOut:
    return AttemptOut(
        number=number,
        status=PayoutStatus(payout.status),
        destination=payouts.shown_destination(payout),
        created_at=payout.created_at,
        ended_at=payout.ended_at,
        failure_code=payout.failure_code,
    )


_VIEWER = func.replace(cast(PlaybackSession.account_id, Text), "-", "")
_NUMBER = literal("SE-").concat(func.upper(func.right(func.replace(cast(PlaybackSession.id, Text), "-", ""), 10)))
_MASKED = func.left(_VIEWER, _SHOWN_ENDS).concat(HIDDEN).concat(func.right(_VIEWER, _SHOWN_ENDS))


def _title(locale: str) -> ColumnElement[str]:
    return (Content.title_fa if locale == "fa" else Content.title_en).expression


def _line_column(sort: LineSort, locale: str) -> ColumnElement[Any]:
    columns: dict[LineSort, ColumnElement[Any]] = {
        LineSort.DATE: PlaybackSession.ended_at.expression,
        LineSort.CONTENT: _title(locale),
        LineSort.TYPE: Content.kind.expression,
        LineSort.SECONDS: PlaybackSession.seconds.expression,
        LineSort.AMOUNT: SettlementLine.charge.expression,
        LineSort.FEE: SettlementLine.fee.expression,
        LineSort.NET: SettlementLine.charge - SettlementLine.fee,
    }
    return columns[sort]


def lines(
    session: Session, partner: Account, settlement_id: UUID, search: str, sort: LineSort, place: Place
) -> Page[LineOut]:
    """One page of a settlement's sessions; ``search`` is a part of a number, a viewer or a title.

    Raises:
        NotFound: there is no such settlement, or it is somebody else's.
    """
    shown = repository.owned(session, partner.id, settlement_id)
    query = _lines(settlement_id)
    if search:
        columns = (_NUMBER, _MASKED, Content.title_en, Content.title_fa)
        found = [has_words(column, search) for column in columns]
        query = query.where(found[0] | found[1] | found[2] | found[3])
    total = session.scalar(select(func.count()).select_from(query.subquery())) or 0
    column = _directed(_line_column(sort, partner.locale), place.order)
    query = query.order_by(column, PlaybackSession.ended_at.desc(), PlaybackSession.id.desc())
    rows = session.execute(query.offset(place.offset).limit(place.limit))
    return Page(items=[_line(row, shown.period) for row in rows], pagination=place.of(total))


def every_line(session: Session, shown: Shown) -> list[LineOut]:
    """All sessions of a settlement, the earliest first."""
    query = _lines(shown.settlement.id).order_by(PlaybackSession.ended_at, PlaybackSession.id)
    return [_line(row, shown.period) for row in session.execute(query)]


def _lines(settlement_id: UUID) -> Select[*tuple[Any, ...]]:
    return (
        select(
            PlaybackSession.id,
            PlaybackSession.ended_at,
            PlaybackSession.seconds,
            SettlementLine.charge,
            SettlementLine.fee,
            Content.id.label("content_id"),
            Content.title_en,
            Content.title_fa,
            Content.kind,
            _NUMBER.label("number"),
            _MASKED.label("viewer"),
        )
        .select_from(SettlementLine)
        .join(PlaybackSession, PlaybackSession.id == SettlementLine.session_id)
        .join(Content, Content.id == PlaybackSession.content_id)
        .where(SettlementLine.settlement_id == settlement_id)
    )


def _line(row: Any, period: SettlementPeriod) -> LineOut:  # noqa: ANN401 (a row of the query above)
    return LineOut(
        id=row.id,
        number=row.number,
        ended_at=row.ended_at,
        day=day_of(row.ended_at, ZoneInfo(period.time_zone)),
        viewer=row.viewer,
        content_id=row.content_id,
        titles=TitlesOut(en=row.title_en, fa=row.title_fa),
        type=ContentKind(row.kind),
        seconds=row.seconds,
        revenue=row.charge,
        fee=row.fee,
        net=row.charge - row.fee,
        late=row.ended_at < period.begins_at,
    )
