"""The run: what is due is settled once, to the cent; what is too little waits; nothing closed ever changes."""

import itertools
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import exc, text

from payasplay.database.engine import transaction
from payasplay.ids import new_id
from payasplay.ledger import repository as ledger
from payasplay.ledger.models import LedgerAccountKind, Reason
from payasplay.ledger.service import post
from payasplay.settlement import repository, schedule, tasks, worker_start
from payasplay.settlement.schemas import Frequency
from tests.settlement.conftest import Earner

BERLIN, TEHRAN = ZoneInfo("Europe/Berlin"), ZoneInfo("Asia/Tehran")


def test_the_last_day_of_a_leap_february_is_in_it_and_the_first_of_march_is_not(earner: Earner):
    for day, charge in ((28, 3_000), (29, 4_000)):
        earner.earn(datetime(2028, 2, day, 23, 59, 59, tzinfo=UTC), charge)
    earner.earn(datetime(2028, 3, 1, tzinfo=UTC), 9_000)
    earner.at(datetime(2028, 2, 29, 23, 59, 59, tzinfo=UTC))
    assert earner.run() == []
    earner.at(datetime(2028, 3, 1, tzinfo=UTC))
    assert len(earner.run()) == 1
    (made,) = earner.settlements()
    assert (made.period.first_day, made.period.last_day) == (date(2028, 2, 1), date(2028, 2, 29))
    assert (made.sessions, made.revenue, made.fees, made.net) == (2, 7_000, 700, 6_300)


@pytest.mark.parametrize(
    ("frequency", "last", "first_after"),
    [
        (Frequency.WEEKLY, datetime(2026, 11, 22, 22, 59, 59, tzinfo=UTC), date(2026, 11, 23)),
        (Frequency.BI_WEEKLY, datetime(2026, 11, 29, 22, 59, 59, tzinfo=UTC), date(2026, 11, 30)),
        (Frequency.MONTHLY, datetime(2026, 11, 30, 22, 59, 59, tzinfo=UTC), date(2026, 12, 1)),
        (Frequency.QUARTERLY, datetime(2026, 12, 31, 22, 59, 59, tzinfo=UTC), date(2027, 1, 1)),
    ],
)
def test_a_period_ends_at_midnight_of_the_partner(
    earner: Earner, frequency: Frequency, last: datetime, first_after: date
):
    earner.choose(frequency=frequency, time_zone="Europe/Berlin")
    earner.earn(last, 8_000)
    earner.earn(last + timedelta(seconds=1), 9_000)
    earner.at(last)
    assert earner.run() == []
    earner.at(last + timedelta(seconds=1))
    earner.run()
    (made,) = earner.settlements()
    assert (made.revenue, made.day) == (8_000, first_after)


def test_the_month_of_a_change_of_clocks_has_an_hour_less_and_loses_no_session(earner: Earner):
    earner.choose(time_zone="Europe/Berlin")
    ends = datetime(2026, 4, 1, tzinfo=BERLIN).astimezone(UTC)
    assert ends == datetime(2026, 3, 31, 22, tzinfo=UTC)
    for moment in (ends - timedelta(seconds=1), datetime(2026, 3, 29, 1, tzinfo=UTC), ends):
        earner.earn(moment, 5_000)
    earner.at(ends)
    earner.run()
    (made,) = earner.settlements()
    assert (made.sessions, made.revenue) == (2, 10_000)
    assert [each.day for each in earner.detail(made).by_day] == [date(2026, 3, 29), date(2026, 3, 31)]


def test_what_is_below_the_minimum_carries_over_until_it_is_not(earner: Earner):
    earner.earn(datetime(2026, 3, 10, tzinfo=UTC), 3_000)
    earner.at(datetime(2026, 4, 1, tzinfo=UTC))
    earner.run()
    assert earner.settlements() == []
    earner.earn(datetime(2026, 4, 10, tzinfo=UTC), 3_000)
    earner.at(datetime(2026, 5, 1, tzinfo=UTC))
    earner.run()
    (made,) = earner.settlements()
    assert (made.net, made.carried_over, made.period.first_day) == (5_400, 2_700, date(2026, 4, 1))
    assert [outcome for *_days, outcome in earner.periods()] == ["below_minimum", "settled"]


@pytest.mark.parametrize(("charge", "count"), [(5_555, 0), (5_556, 1)])
def test_exactly_the_minimum_is_paid_and_a_cent_less_is_not(earner: Earner, charge: int, count: int):
    # 55.55 has a fee of 5.56 (5.555 to the even cent) and 55.56 one of 5.56: 49.99 and 50.00 are left.
    assert earner.earn(datetime(2026, 3, 10, tzinfo=UTC), charge).net == 4_999 + count
    earner.at(datetime(2026, 4, 1, tzinfo=UTC))
    earner.run()
    assert len(earner.settlements()) == count


def test_nobody_is_paid_who_has_not_said_where_and_nothing_is_lost(new_earner: Callable[[], Earner]):
    earner = new_earner()
    with transaction() as work:
        work.execute(
            text("""UPDATE settlement_settings SET method = NULL, destination = NULL, masked = NULL,
                    method_changed_at = NULL WHERE account_id = :partner"""),
            {"partner": earner.id},
        )
    earner.earn(datetime(2026, 3, 10, tzinfo=UTC), 9_000)
    earner.at(datetime(2026, 4, 1, tzinfo=UTC))
    earner.run()
    assert (earner.settlements(), [outcome for *_days, outcome in earner.periods()]) == ([], ["no_payout_method"])
    earner.be_paid()
    earner.at(datetime(2026, 5, 1, tzinfo=UTC))
    earner.run()
    assert [made.net for made in earner.settlements()] == [8_100]


def test_a_late_report_goes_into_the_next_settlement_and_a_closed_period_stays_as_it_is(earner: Earner):
    earner.earn(datetime(2026, 3, 10, tzinfo=UTC), 9_000)
    earner.at(datetime(2026, 4, 1, tzinfo=UTC))
    earner.run()
    (march,) = earner.settlements()
    late = earner.earn(datetime(2026, 3, 20, tzinfo=UTC), 7_000)
    earner.at(datetime(2026, 4, 15, tzinfo=UTC))
    assert earner.run() == []
    earner.at(datetime(2026, 5, 1, tzinfo=UTC))
    earner.run()
    april, still_march = earner.settlements()
    assert still_march == march
    assert (april.period.first_day, april.net, april.carried_over) == (date(2026, 4, 1), late.net, late.net)
    assert [line.late for line in earner.lines(april)] == [True]


def test_started_again_and_again_it_settles_once(earner: Earner):
    earner.earn(datetime(2026, 3, 10, tzinfo=UTC), 9_000)
    earner.at(datetime(2026, 4, 1, tzinfo=UTC))
    assert [len(earner.run()) for _ in range(5)] == [1, 0, 0, 0, 0]
    assert len(earner.settlements()) == len(earner.payouts()) == 1


def test_months_that_were_missed_are_closed_one_by_one(earner: Earner):
    for month in (3, 4, 5):
        earner.earn(datetime(2026, month, 10, tzinfo=UTC), 6_000 + month)
    earner.at(datetime(2026, 6, 20, tzinfo=UTC))
    earner.run()
    assert [(made.period.first_day.month, made.revenue) for made in earner.settlements()] == [
        (5, 6_005),
        (4, 6_004),
        (3, 6_003),
    ]


def test_another_frequency_and_another_time_zone_leave_no_gap_and_settle_nothing_twice(earner: Earner):
    moments = [datetime(2026, 3, 1, tzinfo=UTC) + timedelta(hours=7 * each) for each in range(300)]
    for moment in moments:
        earner.earn(moment, 1_000)
    for at, chosen in (
        (datetime(2026, 3, 10, tzinfo=UTC), {"frequency": Frequency.WEEKLY}),
        (datetime(2026, 4, 2, tzinfo=UTC), {"time_zone": "Asia/Tehran"}),
        (datetime(2026, 4, 20, tzinfo=UTC), {"frequency": Frequency.QUARTERLY, "time_zone": "America/New_York"}),
        (datetime(2026, 7, 2, tzinfo=UTC), {"frequency": Frequency.BI_WEEKLY}),
    ):
        earner.at(at)
        earner.run()
        earner.choose(**chosen)
        earner.run()
    earner.at(datetime(2026, 9, 1, tzinfo=UTC))
    earner.run()
    made = earner.settlements()
    assert sum(each.sessions for each in made) == len(moments)
    assert sum(each.net for each in made) == 900 * len(moments) == earner.books().pending
    closed = earner.periods()
    assert all(before[1] < after[0] for before, after in itertools.pairwise(closed))


def test_fees_are_those_of_the_sessions_and_not_rounded_again(earner: Earner):
    # Five cents have a fee of half a cent, which rounds to none: a tenth of the total would be 50.00.
    earner.choose(minimum="10.00")
    earner.earn(datetime(2026, 3, 10, tzinfo=UTC), 5, count=1_000)
    earner.earn(datetime(2026, 3, 11, tzinfo=UTC), 15, count=10)
    earner.at(datetime(2026, 4, 1, tzinfo=UTC))
    earner.run()
    (made,) = earner.settlements()
    assert (made.revenue, made.fees, made.net) == (5_150, 20, 5_130)
    assert made.net == earner.books().pending


def test_the_run_waits_in_the_queue_for_the_end_of_the_period(earner: Earner):
    def waiting() -> list[timedelta]:
        with transaction() as work:
            rows = work.execute(
                text("""SELECT scheduled_at - now() FROM procrastinate_jobs WHERE task_name = 'settlement.run'
                        AND args->>'account_id' = :partner AND status = 'todo' ORDER BY id"""),
                {"partner": str(earner.id)},
            )
            return [row[0] for row in rows]

    # Half past noon of the first of March: the month has thirty and a half days left.
    assert [round(left / timedelta(hours=1)) for left in waiting()] == [30 * 24 + 12]
    earner.scheduled_for()
    assert len(waiting()) == 1
    earner.choose(frequency=Frequency.WEEKLY)
    assert [round(left / timedelta(hours=1)) for left in waiting()] == [30 * 24 + 12, 12]


def test_a_run_that_never_was_is_found_overdue(earner: Earner):
    with transaction() as work:
        assert earner.id not in repository.overdue(work, datetime.now(UTC))
    earner.at(datetime(2026, 4, 1, 0, 0, 1, tzinfo=UTC))
    with transaction() as work:
        assert earner.id in repository.overdue(work, datetime.now(UTC))
    earner.run()
    with transaction() as work:
        assert earner.id not in repository.overdue(work, datetime.now(UTC))


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE settlements SET net = net - 1, fees = fees + 1 WHERE partner_id = :partner",
        "UPDATE settlement_periods SET net = 0 WHERE partner_id = :partner",
        """DELETE FROM settlement_lines l USING settlements m
           WHERE m.id = l.settlement_id AND m.partner_id = :partner""",
        """INSERT INTO settlement_lines SELECT s.id, m.id, s.charge, s.fee FROM playback_sessions s, settlements m
           WHERE s.partner_id = :partner AND m.partner_id = :partner AND s.ended_at > '2026-04-01'""",
        """INSERT INTO settlement_periods SELECT gen_random_uuid(), partner_id, frequency, time_zone, first_day + 1,
           last_day + 1, begins_at, ends_at, 'below_minimum', 0, closed_at
           FROM settlement_periods WHERE partner_id = :partner""",
        "DELETE FROM settlements WHERE partner_id = :partner",
        """DELETE FROM settlement_attempts t USING settlements m
           WHERE m.id = t.settlement_id AND m.partner_id = :partner""",
        """UPDATE settlement_attempts t SET number = t.number + 1 FROM settlements m
           WHERE m.id = t.settlement_id AND m.partner_id = :partner""",
    ],
)
def test_the_database_refuses_to_change_what_was_settled(earner: Earner, change: str):
    earner.earn(datetime(2026, 3, 10, tzinfo=UTC), 9_000)
    earner.earn(datetime(2026, 4, 10, tzinfo=UTC), 9_000)
    earner.at(datetime(2026, 4, 15, tzinfo=UTC))
    earner.run()
    with pytest.raises(exc.DBAPIError, match="settlement:"), transaction() as work:
        work.execute(text(change), {"partner": earner.id})


def test_the_database_refuses_a_settlement_that_its_lines_do_not_add_up_to(
    earner: Earner, monkeypatch: pytest.MonkeyPatch
):
    earner.earn(datetime(2026, 3, 10, tzinfo=UTC), 9_000, count=2)
    earner.at(datetime(2026, 4, 15, tzinfo=UTC))
    real = repository.add_lines
    monkeypatch.setattr(repository, "add_lines", lambda work, made, rows: real(work, made, list(rows)[1:]))
    with pytest.raises(exc.DBAPIError, match="its lines say"):
        earner.run()
    assert (earner.settlements(), earner.books().payable) == ([], 16_200)


@pytest.mark.parametrize(
    "wrong",
    [
        lambda ours, theirs: [*ours, *theirs],
        lambda ours, theirs: [each._replace(charge=each.charge + 10, fee=each.fee + 10) for each in ours],
    ],
    ids=["somebody else's", "another amount"],
)
def test_the_database_refuses_a_session_that_is_not_so(
    new_earner: Callable[[], Earner], monkeypatch: pytest.MonkeyPatch, wrong: Callable[..., list[repository.Open]]
):
    earner, other = new_earner(), new_earner()
    for each in (earner, other):
        each.earn(datetime(2026, 3, 10, tzinfo=UTC), 9_000)
    earner.at(datetime(2026, 4, 15, tzinfo=UTC))
    real = repository.open_sessions
    monkeypatch.setattr(
        repository,
        "open_sessions",
        lambda work, partner, before: wrong(real(work, partner, before), real(work, other.id, before)),
    )
    with pytest.raises(exc.DBAPIError, match="is no part of settlement"):
        earner.run()
    assert earner.settlements() == []


def test_the_database_refuses_to_pay_a_cent_more_than_is_owed(earner: Earner):
    earner.earn(datetime(2026, 3, 10, tzinfo=UTC), 9_000)
    with pytest.raises(exc.DBAPIError, match="cannot pay 8101"), transaction() as work:
        owed = ledger.account_of(work, LedgerAccountKind.PARTNER_PAYABLE, earner.id)
        pending = ledger.account_of(work, LedgerAccountKind.PAYOUTS_PENDING)
        parts = {owed: -8_101, pending: 8_101}
        post(
            work, reason=Reason.PAYOUT_RESERVED, cause=str(new_id()), parts=parts, at=datetime(2026, 3, 11, tzinfo=UTC)
        )


def test_what_is_next_is_armed_by_whoever_looks(earner: Earner):
    earner.at(datetime(2028, 2, 10, tzinfo=UTC))
    assert earner.scheduled_for() == datetime(2028, 3, 1, tzinfo=UTC)
    with transaction() as work:
        kept = repository.settings_of(work, earner.id)
        assert kept is not None
        assert schedule.next_up(work, earner.id, kept, datetime(2028, 2, 10, tzinfo=UTC)).is_empty


def test_however_many_workers_start_one_looks_around(database: None):
    for _ in range(3):
        worker_start.begin()
    with transaction() as work:
        query = text("SELECT count(*) FROM procrastinate_jobs WHERE task_name = 'settlement.look_around'")
        assert work.scalar(query) == 1


def test_who_looks_around_starts_what_is_overdue(earner: Earner):
    earner.earn(datetime(2026, 3, 10, tzinfo=UTC), 9_000)
    earner.at(datetime(2026, 4, 1, 0, 0, 1, tzinfo=UTC))
    tasks.look_around._task(None, "0" * 32, {})
    with transaction() as work:
        query = text("""SELECT count(*) FROM procrastinate_jobs WHERE task_name = 'settlement.run'
                        AND scheduled_at IS NULL AND args->>'account_id' = :partner""")
        assert work.scalar(query, {"partner": str(earner.id)}) == 1
