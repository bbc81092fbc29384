"""Running low: told by the one debit that crosses the limit; mailed once in fifteen minutes of the account's clock."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from payasplay.accounts.models import Account
from payasplay.database.engine import transaction
from payasplay.ids import new_id
from payasplay.ledger import repository as ledger
from payasplay.ledger.models import LedgerAccountKind, Reason
from payasplay.ledger.service import post
from payasplay.notifications import low_balance, preferences
from payasplay.notifications.models import Notification
from payasplay.notifications.schemas import (
    LowBalanceIn,
    NotificationKind,
    NotificationSettingsIn,
    ThresholdUnit,
)

from .conftest import tell

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
BELOW = {"variant": "below", "balance": "900", "threshold": "1000", "minutes": "20"}


def move(account: Account, cents: int) -> None:
    with transaction() as session:
        parts = {
            ledger.account_of(session, LedgerAccountKind.WALLET, account.id): cents,
            ledger.account_of(session, LedgerAccountKind.TEST_FUNDING): -cents,
        }
        post(session, reason=Reason.ADJUSTMENT, cause=str(new_id()), parts=parts, at=NOON)
        if cents < 0:
            low_balance.after_debit(session, account.id)


def put_clock(account: Account, moment: datetime) -> None:
    with transaction() as session:
        session.get_one(Account, account.id).test_clock = moment


def told(account: Account) -> list[Notification]:
    with transaction() as session:
        rows = session.scalars(select(Notification).where(Notification.account_id == account.id))
        return sorted(rows, key=lambda row: row.created_at)


@pytest.mark.parametrize(("spent", "times"), [(500, 0), (501, 1), (1500, 1)])
def test_at_the_limit_is_not_below_it(account: Account, spent: int, times: int):
    move(account, 1_500)
    move(account, -spent)
    assert len(told(account)) == times


@pytest.mark.parametrize(("spent", "variant"), [(1_300, "below"), (1_301, "critical")])
def test_below_two_euros_it_says_that_the_wallet_is_almost_empty(account: Account, spent: int, variant: str):
    move(account, 1_500)
    move(account, -spent)
    assert [row.variant for row in told(account)] == [variant]


def test_of_many_debits_at_once_one_tells(account: Account):
    move(account, 3_000)
    with ThreadPoolExecutor(12) as pool:
        list(pool.map(lambda _: move(account, -100), range(28)))
    (row,) = told(account)
    assert row.params["balance"] == "900"


@pytest.mark.parametrize(("minutes", "threshold"), [(10, 450), (34, 1_530)])
def test_a_limit_in_minutes_counts_at_the_average_price(account: Account, minutes: int, threshold: int):
    wanted = LowBalanceIn(unit=ThresholdUnit.MINUTES, amount="10.00", minutes=minutes)  # type: ignore[arg-type]
    with transaction() as session:
        preferences.change(session, account.id, NotificationSettingsIn(preferences=[], low_balance=wanted))
        assert preferences.low_balance_threshold(session, account.id) == threshold


@pytest.mark.parametrize(("seconds", "mailed"), [(0, False), (14 * 60 + 59, False), (15 * 60, True), (16 * 60, True)])
def test_the_second_mail_waits_fifteen_minutes(account: Account, seconds: int, *, mailed: bool):
    put_clock(account, NOON)
    tell(account, NotificationKind.LOW_BALANCE, cause="1", **BELOW)
    put_clock(account, NOON + timedelta(seconds=seconds))
    tell(account, NotificationKind.LOW_BALANCE, cause="2", **BELOW)
    assert sorted(row.by_mail for row in told(account)) == [mailed, True]


def test_two_at_once_are_mailed_once(account: Account):
    put_clock(account, NOON)
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda _: tell(account, NotificationKind.LOW_BALANCE, **BELOW), range(8)))
    assert sum(row.by_mail for row in told(account)) == 1


def test_other_kinds_have_no_such_pause(account: Account):
    put_clock(account, NOON)
    tell(account)
    tell(account)
    assert all(row.by_mail for row in told(account))
