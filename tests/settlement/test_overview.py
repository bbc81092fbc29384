"""The overview and the history: they follow their days, add up, and come in the order that was asked for."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from payasplay.accounts import repository as accounts
from payasplay.database.engine import transaction
from payasplay.errors import ValidationFailed
from payasplay.schemas import Page
from payasplay.settlement import history, overview
from payasplay.settlement.history import Place, Wanted
from payasplay.settlement.overview import change
from payasplay.settlement.periods import Period
from payasplay.settlement.schemas import (
    DateRange,
    LineSort,
    Order,
    OverviewOut,
    SettlementOut,
    SettlementSort,
    Standing,
)
from tests.settlement.conftest import Earner, complete, fail

TODAY = date(2028, 3, 1)


def look(
    earner: Earner, wanted: DateRange = DateRange.CUSTOM, first: date | None = None, last: date | None = None
) -> OverviewOut:
    with transaction() as work:
        return overview.overview(work, accounts.existing(work, earner.id), wanted, first, last)


def adds_up(found: OverviewOut) -> None:
    parts = found.parts
    each = (parts.completed, parts.pending, parts.failed, parts.open)
    assert sum(part.net for part in each) == found.sums.net == found.sums.revenue - found.sums.fees
    assert sum(part.sessions for part in each) == found.sums.sessions
    for name in ("sessions", "revenue", "net"):
        assert sum(getattr(point, name) for point in found.chart.points) == getattr(found.sums, name)


@pytest.mark.parametrize(
    ("wanted", "today", "days"),
    [
        (DateRange.THIS_MONTH, TODAY, Period(TODAY, TODAY)),
        (DateRange.LAST_MONTH, TODAY, Period(date(2028, 2, 1), date(2028, 2, 29))),
        (DateRange.LAST_6_MONTHS, TODAY, Period(date(2027, 10, 1), TODAY)),
        (DateRange.LAST_MONTH, date(2027, 1, 31), Period(date(2026, 12, 1), date(2026, 12, 31))),
    ],
)
def test_ranges(wanted: DateRange, today: date, days: Period):
    assert overview.days_of(wanted, today, None, None) == days


@pytest.mark.parametrize(
    ("wanted", "first", "last", "fault"),
    [
        (DateRange.CUSTOM, None, None, ("from", "missing")),
        (DateRange.CUSTOM, TODAY, None, ("to", "missing")),
        (DateRange.CUSTOM, TODAY, date(2028, 2, 29), ("to", "before_from")),
        (DateRange.CUSTOM, date(2026, 1, 1), TODAY, ("to", "too_far")),
        (DateRange.CUSTOM, date(1, 1, 1), date(1, 1, 2), ("to", "too_far")),
        (DateRange.THIS_MONTH, TODAY, None, ("range", "not_custom")),
    ],
)
def test_days_that_make_no_range(wanted: DateRange, first: date | None, last: date | None, fault: tuple[str, str]):
    with pytest.raises(ValidationFailed) as raised:
        overview.days_of(wanted, TODAY, first, last)
    assert [(each.field, each.code) for each in raised.value.details] == [fault]


def test_it_follows_its_days_and_each_cent_is_in_one_part(earner: Earner):
    for month, charge in ((2, 7_000), (3, 8_005), (4, 9_015), (5, 30)):
        earner.earn(datetime(2026, month, 10, tzinfo=UTC), charge, count=2)
    earner.at(datetime(2026, 5, 20, tzinfo=UTC))
    earner.run()
    february, march, _april = earner.payouts()
    complete(february)
    fail(march)
    found = look(earner, DateRange.LAST_6_MONTHS)
    adds_up(found)
    assert (found.parts.completed.net, found.parts.open.net) == (12_600, 54)
    assert [found.parts.failed.settlements, found.parts.pending.settlements] == [1, 1]
    assert (found.chart.unit, [point.first_day.month for point in found.chart.points]) == ("month", [12, 1, 2, 3, 4, 5])
    assert found.next.standing is Standing.DELAYED
    just_march = look(earner, first=date(2026, 3, 1), last=date(2026, 3, 31))
    adds_up(just_march)
    assert (just_march.sums.revenue, just_march.sums.sessions, just_march.chart.unit) == (16_010, 2, "day")
    assert len(just_march.chart.points) == 31
    nothing = look(earner, first=date(2026, 1, 1), last=date(2026, 1, 31))
    adds_up(nothing)
    assert (nothing.sums.revenue, nothing.before.change_percent) == (0, None)


def test_change_is_measured_against_the_equal_number_of_days_before(earner: Earner):
    earner.earn(datetime(2026, 3, 3, 23, 59, 59, tzinfo=UTC), 9_999)
    earner.earn(datetime(2026, 3, 4, tzinfo=UTC), 4_000)
    earner.earn(datetime(2026, 3, 14, tzinfo=UTC), 4_500)
    found = look(earner, first=date(2026, 3, 14), last=date(2026, 3, 23))
    assert (found.before.first_day, found.before.last_day) == (date(2026, 3, 4), date(2026, 3, 13))
    assert (found.before.revenue, found.before.change_percent) == (4_000, "12.5")


def test_days_are_the_partners(earner: Earner):
    earner.choose(time_zone="Asia/Tehran")
    earner.earn(datetime(2026, 3, 10, 20, 30, tzinfo=UTC), 1_000)
    assert look(earner, first=date(2026, 3, 11), last=date(2026, 3, 11)).sums.revenue == 1_000
    assert look(earner, first=date(2026, 3, 10), last=date(2026, 3, 10)).sums.revenue == 0


@given(st.integers(1, 10**9), st.integers(0, 10**9))
def test_change_has_the_sign_of_the_difference_and_one_place(earlier: int, later: int):
    said = change(earlier, later)
    assert said is not None
    assert abs(float(said) - (later - earlier) / earlier * 100) <= 0.051
    assert said.startswith("-") is (later < earlier and said not in {"0.0"})


def test_what_is_next(earner: Earner):
    earner.earn(datetime(2028, 1, 10, tzinfo=UTC), 3_000)
    earner.at(datetime(2028, 2, 1, tzinfo=UTC))
    earner.run()
    earner.earn(datetime(2028, 2, 10, tzinfo=UTC), 2_000)
    for at, left, standing in ((10, 20, Standing.ON_TRACK), (23, 7, Standing.PENDING), (27, 3, Standing.SOON)):
        earner.at(datetime(2028, 2, at, 15, tzinfo=UTC))
        coming = look(earner, DateRange.THIS_MONTH).next
        assert (coming.day, coming.days_left, coming.standing) == (date(2028, 3, 1), left, standing)
        assert (coming.collected, coming.carried_over, coming.reaches_minimum) == (4_500, 2_700, False)
        assert coming.period.last_day == date(2028, 2, 29)


EVERYTHING = Wanted()


def page(
    earner: Earner, wanted: Wanted = EVERYTHING, sort: SettlementSort = SettlementSort.DATE, **place: Any
) -> Page[SettlementOut]:
    with transaction() as work:
        return history.page(work, accounts.existing(work, earner.id), wanted, sort, Place(**place))


@pytest.fixture
def year(earner: Earner) -> Earner:
    """Twelve months, 25 settlements by the fortnight, of amounts in no order."""
    earner.choose(frequency="bi_weekly", minimum="10.00")
    for number in range(25):
        earner.earn(datetime.fromtimestamp(1_767_000_000 + number * 14 * 86_400, UTC), 2_000 + number * 7_919 % 1_000)
    earner.at(datetime(2027, 1, 20, tzinfo=UTC))
    earner.run()
    return earner


def test_pages_of_twenty_hold_each_settlement_once(year: Earner):
    first, second = page(year), page(year, page=2)
    assert [len(first.items), len(second.items), first.pagination.total, first.pagination.total_pages] == [20, 5, 25, 2]
    assert len({each.id for each in (*first.items, *second.items)}) == 25


@pytest.mark.parametrize("order", list(Order))
@pytest.mark.parametrize(
    ("sort", "key"),
    [
        (SettlementSort.AMOUNT, lambda each: each.net),
        (SettlementSort.PERIOD, lambda each: each.period.first_day),
        (SettlementSort.DATE, lambda each: each.created_at),
        (SettlementSort.SESSIONS, lambda each: each.sessions),
    ],
)
def test_in_order(year: Earner, sort: SettlementSort, key, order: Order):
    found = [key(each) for each in page(year, sort=sort, order=order, limit=100).items]
    assert found == sorted(found, reverse=order is Order.DESC)


def test_search_finds_a_part_of_the_number_in_whatever_case_and_no_pattern(year: Earner):
    one = page(year).items[7]
    assert [each.id for each in page(year, Wanted(search=one.number[5:].lower())).items] == [one.id]
    assert page(year, Wanted(search="%")).items == []


def test_history_by_days(year: Earner):
    # All were made by one run, on one day.
    assert page(year, Wanted(first_day=date(2027, 1, 20), last_day=date(2027, 1, 20))).pagination.total == 25
    assert page(year, Wanted(last_day=date(2027, 1, 19))).pagination.total == 0


@pytest.mark.parametrize("sort", list(LineSort))
def test_sessions_by_search_and_in_order(earner: Earner, sort: LineSort):
    for charge, title in ((3_000, "Rain"), (5_000, "Snow"), (4_000, "rainbow")):
        earner.earn(datetime(2026, 3, 10, charge // 1_000, tzinfo=UTC), charge, title=title)
    earner.at(datetime(2026, 4, 1, tzinfo=UTC))
    earner.run()
    (made,) = earner.settlements()
    with transaction() as work:
        account = accounts.existing(work, earner.id)
        found = history.lines(work, account, made.id, "RAIN", sort, Place(order=Order.ASC))
        by_number = history.lines(work, account, made.id, found.items[0].number, sort, Place())
    assert [line.titles.en for line in found.items] == ["Rain", "rainbow"] or sort in {LineSort.TYPE, LineSort.SECONDS}
    assert [line.id for line in by_number.items] == [found.items[0].id]
