"""The calendar: a day is in one period, periods follow each other without a gap, days begin when they do there."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from payasplay.settlement.periods import (
    Period,
    day_of,
    each_day,
    end_of,
    months,
    months_later,
    next_period,
    period_of,
    start_of,
)
from payasplay.settlement.schemas import Frequency

DAYS = st.dates(date(1990, 1, 1), date(2090, 12, 31))
FREQUENCIES = st.sampled_from(list(Frequency))
# Samoa and Tokelau have had no 30 December 2011: a day that did not exist does not begin.
ZONES = st.sampled_from(sorted(available_timezones() - {"Pacific/Apia", "Pacific/Fakaofo"}))
BERLIN, TEHRAN, NEW_YORK = ZoneInfo("Europe/Berlin"), ZoneInfo("Asia/Tehran"), ZoneInfo("America/New_York")


@given(DAYS, FREQUENCIES)
def test_a_day_is_in_its_period_and_each_of_its_days_has_the_same(day: date, frequency: Frequency):
    period = period_of(day, frequency)
    assert period.first <= day <= period.last
    assert {period_of(each.first, frequency) for each in each_day(period)} == {period}


@given(DAYS, FREQUENCIES)
def test_the_next_period_begins_on_the_day_after(day: date, frequency: Frequency):
    period = period_of(day, frequency)
    assert period_of(period.after, frequency).first == period.after


@given(DAYS, st.lists(FREQUENCIES, min_size=2, max_size=8))
def test_periods_follow_each_other_whatever_frequencies_are_chosen(day: date, chosen: list[Frequency]):
    closed = period_of(day, chosen[0])
    for frequency in chosen[1:]:
        coming = next_period(closed.last, day, frequency)
        assert coming.first == closed.after
        assert coming.last == period_of(coming.first, frequency).last
        closed = coming


@given(DAYS, st.integers(0, 400), FREQUENCIES)
def test_whole_periods_with_nothing_in_them_are_skipped_and_none_begins_before_the_last_one_ended(
    closed: date, later: int, frequency: Frequency
):
    earliest = closed + timedelta(days=later - 30)
    coming = next_period(closed, earliest, frequency)
    assert coming.first > closed
    assert coming.last >= max(earliest, closed + timedelta(days=1))
    assert coming.last == period_of(coming.last, frequency).last


@given(DAYS, ZONES)
def test_a_day_begins_at_the_first_moment_that_has_its_date(day: date, name: str):
    zone = ZoneInfo(name)
    begins = start_of(day, zone)
    assert day_of(begins, zone) == day
    assert day_of(begins - timedelta(microseconds=1), zone) < day
    assert end_of(day, zone) == start_of(day + timedelta(days=1), zone)


@given(DAYS, st.integers(1, 800))
def test_months_cover_each_day_once(first: date, length: int):
    days = Period(first, first + timedelta(days=length - 1))
    covered = [each.first for month in months(days) for each in each_day(month)]
    assert covered == [each.first for each in each_day(days)]


@given(DAYS, st.integers(1, 400))
def test_the_period_before_is_as_long_and_ends_right_before(first: date, length: int):
    days = Period(first, first + timedelta(days=length - 1))
    assert days.before().length == days.length
    assert days.before().after == days.first


@pytest.mark.parametrize(
    ("day", "frequency", "first", "last"),
    [
        (date(2028, 2, 29), Frequency.MONTHLY, date(2028, 2, 1), date(2028, 2, 29)),
        (date(2027, 2, 28), Frequency.MONTHLY, date(2027, 2, 1), date(2027, 2, 28)),
        (date(2100, 2, 28), Frequency.MONTHLY, date(2100, 2, 1), date(2100, 2, 28)),
        (date(2028, 2, 29), Frequency.QUARTERLY, date(2028, 1, 1), date(2028, 3, 31)),
        (date(2026, 12, 31), Frequency.QUARTERLY, date(2026, 10, 1), date(2026, 12, 31)),
        (date(2026, 11, 29), Frequency.WEEKLY, date(2026, 11, 23), date(2026, 11, 29)),
        (date(2026, 11, 30), Frequency.WEEKLY, date(2026, 11, 30), date(2026, 12, 6)),
        (date(2027, 1, 1), Frequency.WEEKLY, date(2026, 12, 28), date(2027, 1, 3)),
        (date(2024, 1, 1), Frequency.BI_WEEKLY, date(2024, 1, 1), date(2024, 1, 14)),
        (date(2023, 12, 31), Frequency.BI_WEEKLY, date(2023, 12, 18), date(2023, 12, 31)),
    ],
)
def test_periods_that_people_look_up_in_a_calendar(day: date, frequency: Frequency, first: date, last: date):
    assert period_of(day, frequency) == Period(first, last)


@pytest.mark.parametrize(
    ("day", "zone", "hours"),
    [
        (date(2026, 3, 29), BERLIN, 23),
        (date(2026, 10, 25), BERLIN, 25),
        (date(2026, 3, 8), NEW_YORK, 23),
        # Clocks went forward at midnight: 0:00 did not exist, the day began at 1:00.
        (date(2021, 3, 22), TEHRAN, 23),
        (date(2026, 3, 22), TEHRAN, 24),
    ],
)
def test_a_day_may_have_23_or_25_hours(day: date, zone: ZoneInfo, hours: int):
    assert end_of(day, zone) - start_of(day, zone) == timedelta(hours=hours)


def test_the_same_moment_is_in_march_in_tehran_and_in_february_in_new_york():
    moment = datetime(2028, 2, 29, 21, tzinfo=UTC)
    assert (day_of(moment, TEHRAN), day_of(moment, NEW_YORK)) == (date(2028, 3, 1), date(2028, 2, 29))


def test_months_later_crosses_years_both_ways():
    assert months_later(date(2026, 11, 1), 3) == date(2027, 2, 1)
    assert months_later(date(2026, 2, 1), -5) == date(2025, 9, 1)
