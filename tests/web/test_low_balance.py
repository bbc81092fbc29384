"""The warning of a low balance: on every page, in a dialogue that can wait, and never in the way of a page."""

import time

import pytest

from payasplay.errors import NotFound
from payasplay.web import low_balance
from tests.web.fake_api import FakeApi, Person
from tests.web.visitor import Visitor

BANNER, DIALOGUE = 'data-testid="low-balance-left"', "<dialog"


@pytest.fixture
def person(visitor: Visitor, api: FakeApi) -> Person:
    person = api.person(balance=700)
    person.movement("adjustment", 700)
    visitor.sign_in(person)
    return person


@pytest.mark.parametrize(("cents", "warned"), [(999, True), (1000, False)])
def test_below_the_threshold_and_not_at_it(visitor: Visitor, person: Person, cents: int, warned: bool) -> None:  # noqa: FBT001
    person.balance = cents
    html = visitor.open("/wallet").text
    assert (BANNER in html, DIALOGUE in html) == (warned, warned)


def test_the_dialogue_waits_for_ten_minutes_and_no_longer(
    visitor: Visitor, person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = visitor.submit("/wallet", action="/wallet/snooze", next="/wallet/transactions")
    assert answer.headers["location"] == "/wallet/transactions"
    assert DIALOGUE not in visitor.open("/wallet").text
    assert BANNER in visitor.open("/wallet").text
    later = time.time() + low_balance.SNOOZE_SECONDS + 1
    monkeypatch.setattr("payasplay.web.low_balance.time.time", lambda: later)
    assert DIALOGUE in visitor.open("/wallet").text


def test_a_wallet_that_never_had_money_is_new_and_not_low(visitor: Visitor, person: Person) -> None:
    person.balance = 0
    person.transactions.clear()
    html = visitor.open("/wallet").text
    assert BANNER in html
    assert DIALOGUE not in html


def test_who_adds_money_is_left_alone(visitor: Visitor, person: Person) -> None:
    html = visitor.open("/wallet/top-up").text
    assert BANNER in html
    assert DIALOGUE not in html


def test_a_page_does_not_fail_for_the_want_of_the_warning(visitor: Visitor, person: Person, api: FakeApi) -> None:
    api.fail_with["/api/v1/wallet/balance"] = NotFound()
    answer = visitor.open("/wallet/top-up")
    assert answer.status_code == 200
    assert BANNER not in answer.text
