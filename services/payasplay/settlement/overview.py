"""How a partner stands over a range of days: sums, comparison, parts, chart, and what comes next.

Everything is counted from sessions by the day on which they ended, in the partner's time zone: no constants.
"""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Date, case, cast, func, literal, select
from sqlalchemy.orm import Session

from payasplay.accounts.models import Account
from payasplay.clock import now_for
from payasplay.errors import FieldError, ValidationFailed
from payasplay.money import CURRENCY
from payasplay.payouts.models import Payout
from payasplay.payouts.schemas import PayoutStatus
from payasplay.playback.models import PlaybackSession
from payasplay.playback.prices import divide_half_even
from payasplay.settlement import preferences, repository, schedule
from payasplay.settlement.models import Settlement, SettlementAttempt, SettlementLine, SettlementSettings
from payasplay.settlement.periods import Period, day_of, each_day, end_of, months, months_later, period_of, start_of
from payasplay.settlement.schemas import (
    ChartOut,
    ChartPointOut,
    ComparisonOut,
    DateRange,
    DaysOut,
    Frequency,
    NextSettlementOut,
    OverviewOut,
    PartOut,
    PartsOut,
    PeriodOut,
    Standing,
    SumsOut,
)

LONGEST_RANGE_DAYS = 366
_DAYS_IN_CHART = 62
_LAST_MONTHS = 6
_SOON_DAYS = 3
_PENDING_DAYS = 7
_OPEN = "open"
_PER_MILLE = 1000
_YEARS = (2000, 9000)


class _Sums(NamedTuple):
    """Sessions and what they came to, in cents."""

    sessions: int = 0
    revenue: int = 0
    fees: int = 0

    def __add__(self, other: object) -> "_Sums":
        if not isinstance(other, _Sums):
            return NotImplemented
        return _Sums(self.sessions + other.sessions, self.revenue + other.revenue, self.fees + other.fees)


def overview(
    session: Session, partner: Account, wanted: DateRange, first_day: date | None, last_day: date | None
) -> OverviewOut:
    """How a partner stands over a range.

    Args:
        session: the caller's transaction.
        partner: who.
        wanted: which days.
        first_day: of a custom range.
        last_day: likewise, included.

    Raises:
        ValidationFailed: the days do not make a range.
    """
    kept = preferences.chosen(session, partner)
    zone = preferences.zone_of(kept)
    today = day_of(now_for(partner), zone)
    days = days_of(wanted, today, first_day, last_day)
    by_day = _by_day(session, partner.id, days, zone)
    sums = _total(by_day.values())
    return OverviewOut(
        range=wanted,
        days=DaysOut(first_day=days.first, last_day=days.last),
        today=today,
        time_zone=kept.time_zone,
        currency=CURRENCY,
        sums=_sums_out(sums),
        before=_compared(session, partner.id, days, zone, sums.revenue),
        parts=_parts(session, partner.id, days, zone),
        chart=_chart(days, by_day),
        next=_next(session, partner, kept, today),
    )


def days_of(wanted: DateRange, today: date, first_day: date | None, last_day: date | None) -> Period:
    """The days that a range means today.

    Raises:
        ValidationFailed: a custom range without its days, in the wrong order or too long; days for another range.
    """
    if wanted is not DateRange.CUSTOM:
        if first_day or last_day:
            raise _fault("range", "not_custom", "Days belong to a custom range.")
        return _preset(wanted, today)
    if first_day is None or last_day is None:
        raise _fault("to" if first_day else "from", "missing", "A custom range needs both of its days.")
    if last_day < first_day:
        raise _fault("to", "before_from", "The last day is before the first.")
    days = Period(first_day, last_day)
    if days.length > LONGEST_RANGE_DAYS or not (is_reckoned_with(first_day) and is_reckoned_with(last_day)):
        raise _fault("to", "too_far", f"At most {LONGEST_RANGE_DAYS} days.", limit=LONGEST_RANGE_DAYS)
    return days


def is_reckoned_with(day: date) -> bool:
    """Whether a day is one that people mean: not at an end of the calendar, where there is none before or after it."""
    return _YEARS[0] <= day.year <= _YEARS[1]


def _fault(field: str, code: str, text: str, **params: int) -> ValidationFailed:
    return ValidationFailed(details=(FieldError(field, code, text, params),))


def _preset(wanted: DateRange, today: date) -> Period:
    month = today.replace(day=1)
    if wanted is DateRange.LAST_MONTH:
        return period_of(months_later(month, -1), Frequency.MONTHLY)
    return Period(months_later(month, 1 - _LAST_MONTHS) if wanted is DateRange.LAST_6_MONTHS else month, today)


def _by_day(session: Session, partner_id: UUID, days: Period, zone: ZoneInfo) -> dict[date, _Sums]:
    day = cast(func.timezone(zone.key, PlaybackSession.ended_at), Date)
    query = (
        select(day, func.count(), func.sum(PlaybackSession.charge), func.sum(PlaybackSession.fee))
        .where(*_earned(partner_id, days, zone))
        .group_by(day)
    )
    return {each: _Sums(count, int(charge or 0), int(fee or 0)) for each, count, charge, fee in session.execute(query)}


def _earned(partner_id: UUID, days: Period, zone: ZoneInfo) -> tuple[ColumnElement[bool], ...]:
    return (
        PlaybackSession.partner_id == partner_id,
        PlaybackSession.status == "completed",
        PlaybackSession.charge > 0,
        PlaybackSession.ended_at >= start_of(days.first, zone),
        PlaybackSession.ended_at < end_of(days.last, zone),
    )


def _total(parts: Iterable[_Sums]) -> _Sums:
    return sum(parts, start=_Sums())


def _sums_out(sums: _Sums) -> SumsOut:
    return SumsOut(sessions=sums.sessions, revenue=sums.revenue, fees=sums.fees, net=sums.revenue - sums.fees)


def _compared(session: Session, partner_id: UUID, days: Period, zone: ZoneInfo, revenue: int) -> ComparisonOut:
    """The equal number of days right before (rule: "change is measured against the equal period before")."""
    before = days.before()
    earlier = _total(_by_day(session, partner_id, before, zone).values()).revenue
    return ComparisonOut(
        first_day=before.first,
        last_day=before.last,
        revenue=earlier,
        change_percent=change(earlier, revenue),
    )


def change(earlier: int, later: int) -> str | None:
    """By how many per cent an amount differs from an earlier one, with one place; None where that was nothing."""
    if earlier == 0:
        return None
    per_mille = divide_half_even(abs(later - earlier) * _PER_MILLE, earlier)
    sign = "-" if later < earlier and per_mille else ""
    return f"{sign}{per_mille // 10}.{per_mille % 10}"


def _parts(session: Session, partner_id: UUID, days: Period, zone: ZoneInfo) -> PartsOut:
    part = case(
        (Settlement.id.is_(None), literal(_OPEN)),
        (Payout.status == PayoutStatus.PROCESSING, literal(PayoutStatus.PENDING.value)),
        else_=Payout.status,
    )
    query = (
        select(part, func.sum(repository.NET), func.count(), func.count(Settlement.id.distinct()))
        .select_from(PlaybackSession)
        .outerjoin(SettlementLine, SettlementLine.session_id == PlaybackSession.id)
        .outerjoin(Settlement, Settlement.id == SettlementLine.settlement_id)
        .outerjoin(
            SettlementAttempt,
            (SettlementAttempt.settlement_id == Settlement.id)
            & (SettlementAttempt.payout_id == repository.standing_try()),
        )
        .outerjoin(Payout, Payout.id == SettlementAttempt.payout_id)
        .where(*_earned(partner_id, days, zone))
        .group_by(part)
    )
    found = {
        name: PartOut(net=int(net), sessions=count, settlements=settlements)
        for name, net, count, settlements in session.execute(query)
    }
    nothing = PartOut(net=0, sessions=0, settlements=0)
    return PartsOut(**{name: found.get(name, nothing) for name in PartsOut.model_fields})


def _chart(days: Period, by_day: dict[date, _Sums]) -> ChartOut:
    daily = days.length <= _DAYS_IN_CHART
    spans = each_day(days) if daily else months(days)
    return ChartOut(unit="day" if daily else "month", points=[_point(span, by_day) for span in spans])


def _point(span: Period, by_day: dict[date, _Sums]) -> ChartPointOut:
    sums = _total(found for day, found in by_day.items() if span.first <= day <= span.last)
    return ChartPointOut(
        first_day=span.first,
        last_day=span.last,
        sessions=sums.sessions,
        revenue=sums.revenue,
        net=sums.revenue - sums.fees,
    )


def _next(session: Session, partner: Account, kept: SettlementSettings, today: date) -> NextSettlementOut:
    coming = schedule.next_up(session, partner.id, kept, now_for(partner))
    # What is not settled yet stands behind the period as well: a carried-over amount waits with it.
    collected = repository.open_net(session, partner.id)
    left = max((coming.period.after - today).days, 0)
    return NextSettlementOut(
        day=coming.period.after,
        days_left=left,
        period=PeriodOut(
            first_day=coming.period.first, last_day=coming.period.last, frequency=Frequency(kept.frequency)
        ),
        collected=collected,
        carried_over=repository.open_net(session, partner.id, before=coming.begins_at),
        minimum=kept.minimum,
        reaches_minimum=collected >= kept.minimum,
        has_payout_method=kept.method is not None,
        standing=_standing(session, partner.id, left),
    )


def _standing(session: Session, partner_id: UUID, days_left: int) -> Standing:
    failed = repository.shown().where(Settlement.partner_id == partner_id, Payout.status == PayoutStatus.FAILED)
    if session.execute(failed.limit(1)).first() is not None:
        return Standing.DELAYED
    if days_left <= _SOON_DAYS:
        return Standing.SOON
    return Standing.PENDING if days_left <= _PENDING_DAYS else Standing.ON_TRACK
