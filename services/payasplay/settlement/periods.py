"""The calendar of settlement: pure arithmetic with days, and with the moments at which they begin somewhere.

A week begins on Monday (ISO 8601), two weeks are counted from ``FORTNIGHTS_FROM``, months and quarters are the
calendar's. Days are a partner's own: in a time zone a day may have 23 or 25 hours, and midnight may not exist.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo, available_timezones

from payasplay.settlement.schemas import Frequency

# A Monday, so that a fortnight is two whole weeks.
FORTNIGHTS_FROM = date(2024, 1, 1)
_WEEK = 7
_FORTNIGHT = 14
_QUARTER = 3
_YEAR = 12
_DAY = timedelta(days=1)


class Period(NamedTuple):
    """From a day to a day, both included."""

    first: date
    last: date

    @property
    def after(self) -> date:
        """The day after it: that of the run."""
        return self.last + _DAY

    @property
    def length(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1

    def before(self) -> "Period":
        """The equal number of days right before."""
        return Period(self.first - timedelta(days=self.length), self.first - _DAY)


def period_of(day: date, frequency: Frequency) -> Period:
    """The period of a frequency that a day is in."""
    match frequency:
        case Frequency.WEEKLY:
            first = day - timedelta(days=day.weekday())
            return Period(first, first + timedelta(days=_WEEK - 1))
        case Frequency.BI_WEEKLY:
            first = day - timedelta(days=(day - FORTNIGHTS_FROM).days % _FORTNIGHT)
            return Period(first, first + timedelta(days=_FORTNIGHT - 1))
        case Frequency.MONTHLY:
            first = day.replace(day=1)
            return Period(first, months_later(first, 1) - _DAY)
        case Frequency.QUARTERLY:
            first = date(day.year, day.month - (day.month - 1) % _QUARTER, 1)
            return Period(first, months_later(first, _QUARTER) - _DAY)


def next_period(closed_until: date | None, earliest: date, frequency: Frequency) -> Period:
    """The period that is closed next: it begins where the last one ended, so that none overlaps another.

    Args:
        closed_until: the last day of the last period that was closed; None where none was.
        earliest: the day of the earliest session that is not settled. Whole periods before it are skipped.
        frequency: how often, now. Where it was another one before, the period after the change is what is left of the
            new one.
    """
    if closed_until is None:
        return period_of(earliest, frequency)
    begins = closed_until + _DAY
    whole = period_of(max(begins, earliest), frequency)
    return Period(max(begins, whole.first), whole.last)


def months_later(first: date, months: int) -> date:
    """The first day of a month so many months later, or earlier."""
    total = first.year * _YEAR + first.month - 1 + months
    return date(total // _YEAR, total % _YEAR + 1, 1)


def months(days: Period) -> Iterator[Period]:
    """The calendar months that some days touch, each as far as they reach."""
    first = days.first
    while first <= days.last:
        following = months_later(first.replace(day=1), 1)
        yield Period(first, min(following - _DAY, days.last))
        first = following


def each_day(days: Period) -> Iterator[Period]:
    """The days, one by one."""
    for number in range(days.length):
        day = days.first + timedelta(days=number)
        yield Period(day, day)


def start_of(day: date, zone: ZoneInfo) -> datetime:
    """The moment at which a day begins somewhere, in UTC: the first one that a clock there shows with this date.

    Where clocks go forward at midnight, midnight does not exist, and the day begins with the moment of the change.
    Where they go back across midnight, the earlier of both midnights is meant (``fold=0``).
    """
    return datetime.combine(day, time.min, zone).astimezone(UTC)


def end_of(day: date, zone: ZoneInfo) -> datetime:
    """The first moment after a day somewhere, in UTC."""
    return start_of(day + _DAY, zone)


def day_of(moment: datetime, zone: ZoneInfo) -> date:
    """The day that it is somewhere."""
    return moment.astimezone(zone).date()


def is_time_zone(name: str) -> bool:
    """Whether a name is one of the time zone database's."""
    return name in available_timezones()
