"""Auto top-up: once for a debit, one at a time, patient three times, and never more than its owner agreed to."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from payasplay.accounts import repository as accounts
from payasplay.auto_topup import endpoints, repository, service, tasks
from payasplay.auto_topup.models import AutoTopUp, AutoTopUpRun
from payasplay.auto_topup.schemas import AutoTopUpIn
from payasplay.database.engine import transaction
from payasplay.errors import PaymentProviderUnavailable, ValidationFailed
from payasplay.payments import provider
from payasplay.payments.methods import service as methods
from payasplay.wallet import tasks as wallet_tasks
from payasplay.wallet.debits import after_debit
from payasplay.wallet.models import TopUp

from .conftest import BEGINNING, Owner

DECLINED = provider.Declined("card_declined", "No.", None)


def wants(owner: Owner, amount: int = 2_500, threshold: int = 1_000) -> None:
    with transaction() as work:
        account = accounts.existing(work, owner.id)
        card = provider.SavedCard(f"pm_{owner.id.hex}", "visa", "4242", 12, 2030)
        method = methods.keep(work, account, card)
        work.flush()
        wish = AutoTopUp(
            account_id=owner.id,
            enabled=True,
            amount=amount,
            threshold=threshold,
            payment_method_id=method.id,
            failures_in_a_row=0,
            updated_at=BEGINNING,
        )
        work.add(wish)


def spend(owner: Owner, cents: int) -> None:
    entry = owner.put(-cents)
    with transaction() as work:
        after_debit(work, owner.id, entry)


def runs(owner: Owner) -> list[AutoTopUpRun]:
    with transaction() as work:
        return list(work.scalars(select(AutoTopUpRun).where(AutoTopUpRun.account_id == owner.id)))


def wish_of(owner: Owner) -> AutoTopUp:
    with transaction() as work:
        return work.get_one(AutoTopUp, owner.id)


def attempt(owner: Owner, number: int, **more: str) -> None:
    (one,) = runs(owner)
    arguments = {"run_id": str(one.id), "attempt": str(number), **more}
    tasks.charge._task.func(account_id=str(owner.id), trace_id="0" * 32, arguments=arguments)


@pytest.fixture
def charged(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """What the provider was asked for; it declines."""
    asked: list[dict[str, Any]] = []

    def charge(**what: Any) -> provider.Declined:
        asked.append(what)
        return DECLINED

    monkeypatch.setattr(provider, "charge", charge)
    return asked


@pytest.mark.parametrize(("spent", "fired"), [(999, 0), (1_000, 0), (1_001, 1)])
def test_below_not_at_the_threshold(owner: Owner, spent: int, fired: int):
    wants(owner)
    owner.put(2_000)
    spend(owner, spent)
    assert len(runs(owner)) == fired


def test_once_for_a_debit_however_often_it_is_told(owner: Owner):
    wants(owner)
    owner.put(2_000)
    entry = owner.put(-1_500)

    def tell(_number: int) -> None:
        with transaction() as work:
            after_debit(work, owner.id, entry)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(tell, range(4)))
    assert len(runs(owner)) == 1


def test_not_a_second_one_while_the_first_is_open(owner: Owner):
    wants(owner)
    owner.put(2_000)
    spend(owner, 1_500)
    spend(owner, 100)
    assert len(runs(owner)) == 1


def test_the_same_try_is_the_same_payment_and_the_next_try_another(owner: Owner, monkeypatch: pytest.MonkeyPatch):
    wants(owner)
    owner.put(2_000)
    spend(owner, 1_500)
    asked: list[Any] = []

    def away(**what: Any) -> None:
        asked.append(what["topup_id"])
        raise PaymentProviderUnavailable

    monkeypatch.setattr(provider, "charge", away)
    for _ in range(2):
        attempt(owner, 1)
    assert len(set(asked)) == 1
    assert wish_of(owner).failures_in_a_row == 0

    def declines(**what: Any) -> provider.Declined:
        asked.append(what["topup_id"])
        return DECLINED

    monkeypatch.setattr(provider, "charge", declines)
    attempt(owner, 1)
    attempt(owner, 2)
    assert len(set(asked)) == 2


def test_a_provider_that_stays_away_is_asked_for_twenty_hours_and_is_a_failure_then(
    owner: Owner, monkeypatch: pytest.MonkeyPatch
):
    wants(owner)
    owner.put(2_000)
    spend(owner, 1_500)
    later: list[tuple[timedelta, dict[str, str]]] = []

    def away(**_what: Any) -> None:
        raise PaymentProviderUnavailable

    def defer(_session: Session, _account_id: UUID, *, after: timedelta, **what: str) -> None:
        later.append((after, what))

    monkeypatch.setattr(provider, "charge", away)
    monkeypatch.setattr(tasks.charge, "defer", defer)
    attempt(owner, 1)
    while later[-1][1]["attempt"] == "1":
        attempt(owner, 1, asked=later[-1][1]["asked"])
    *pauses, (_, next_try) = later
    assert [pause.total_seconds() for pause, _ in pauses[:3]] == [2, 4, 8]
    assert timedelta(hours=19) < sum((pause for pause, _ in pauses), timedelta()) < timedelta(hours=21)
    assert next_try == {"run_id": str(runs(owner)[0].id), "attempt": "2"}
    assert (wish_of(owner).failures_in_a_row, runs(owner)[0].failure_code) == (1, "provider_unavailable")


def test_a_failure_that_answer_and_webhook_both_tell_counts_once(owner: Owner, charged: list[dict[str, Any]]):
    wants(owner)
    owner.put(2_000)
    spend(owner, 1_500)
    attempt(owner, 1)
    with transaction() as work:
        topup = work.get_one(TopUp, charged[0]["topup_id"], with_for_update=True)
        tasks.fail(work, topup, "card_declined", "No.")
    assert wish_of(owner).failures_in_a_row == 1


def test_three_failures_in_a_row_switch_it_off(owner: Owner, charged: list[dict[str, Any]]):
    wants(owner)
    owner.put(2_000)
    spend(owner, 1_500)
    for number in (1, 2, 3):
        assert wish_of(owner).enabled
        attempt(owner, number)
    wish = wish_of(owner)
    assert (wish.enabled, wish.switched_off_at, runs(owner)[0].status) == (False, BEGINNING, "failed")
    attempt(owner, 4)
    assert len(charged) == 3


def test_a_success_forgets_the_failures_before(owner: Owner, charged: list[dict[str, Any]]):
    wants(owner)
    owner.put(2_000)
    spend(owner, 1_500)
    attempt(owner, 1)
    with transaction() as work:
        topup = work.get_one(TopUp, charged[0]["topup_id"])
        wallet_tasks._credit(work, topup, f"pi_{topup.id}", 2_500)
    assert wish_of(owner).failures_in_a_row == 0
    assert (runs(owner)[0].status, owner.balance()) == ("completed", 3_000)


def test_switched_off_meanwhile_charges_nothing(owner: Owner, charged: list[dict[str, Any]]):
    wants(owner)
    owner.put(2_000)
    spend(owner, 1_500)
    with transaction() as work:
        wish = repository.lock(work, owner.id)
        assert wish is not None
        wish.enabled = False
    attempt(owner, 1)
    assert charged == []


@pytest.mark.parametrize(
    ("amount", "threshold", "field", "code"),
    [
        ("4.99", "1.00", "amount", "too_small"),
        ("1000.01", "1.00", "amount", "too_large"),
        ("5.00", "0.99", "threshold", "too_small"),
        ("5.00", "5.00", "threshold", "not_below_amount"),
    ],
)
def test_limits(owner: Owner, amount: str, threshold: str, field: str, code: str):
    asked = AutoTopUpIn.model_validate({"enabled": False, "amount": amount, "threshold": threshold})
    with transaction() as work, pytest.raises(ValidationFailed) as refused:
        service.check(work, owner.id, asked)
    assert [(each.field, each.code) for each in refused.value.details] == [(field, code)]


@pytest.mark.parametrize(("amount", "threshold"), [("5.00", "1.00"), ("1000.00", "999.99")])
def test_the_limits_themselves_are_fine(owner: Owner, amount: str, threshold: str):
    with transaction() as work:
        service.check(
            work, owner.id, AutoTopUpIn.model_validate({"enabled": False, "amount": amount, "threshold": threshold})
        )


def test_the_newest_stand_first_a_page_at_a_time(owner: Owner):
    wants(owner)
    owner.put(900)
    for _ in range(3):
        owner.wait(60)
        spend(owner, 1)
        with transaction() as work:
            mine = AutoTopUpRun.account_id == owner.id
            one = work.scalars(select(AutoTopUpRun).where(mine, AutoTopUpRun.status == "waiting")).one()
            one.status, one.finished_at = "failed", owner.at
    with transaction() as work:
        account = accounts.existing(work, owner.id)
        pages = [endpoints.runs(account, work, page=page, limit=2).data.items for page in (1, 2)]
    assert [[run.balance_before for run in page] for page in pages] == [[897, 898], [899]]
