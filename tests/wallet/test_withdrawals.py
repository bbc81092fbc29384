"""Money out of a wallet: reserved exactly, paid once, given back whole, whatever happens on the way."""

import json
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from uuid import UUID

import httpx
import pytest
from sqlalchemy import text

from payasplay.accounts import repository as accounts
from payasplay.database.engine import transaction
from payasplay.errors import InsufficientBalance, ValidationFailed
from payasplay.ids import new_id
from payasplay.ledger import audit
from payasplay.ledger import repository as ledger
from payasplay.ledger.models import LedgerAccountKind
from payasplay.money import format_amount
from payasplay.notifications.models import Notification
from payasplay.payouts import endpoints, provider, repository, service, tasks
from payasplay.payouts.models import Payout
from payasplay.withdrawals import repository as repository_of_places
from payasplay.withdrawals import service as withdrawals
from payasplay.withdrawals.schemas import QuoteIn
from simulators.payments.signature import sign

from .conftest import PAYPAL, FakeProvider, Owner

pytestmark = pytest.mark.usefixtures("sound_ledger")


def standing(payout: Payout) -> Payout:
    with transaction() as work:
        return work.get_one(Payout, payout.id)


def run(job: Any, owner: Owner, **arguments: str) -> None:
    """Do a job's body, as the worker does."""
    job._task.func(account_id=str(owner.id), trace_id="0" * 32, arguments=arguments)


def _quote(cents: int, saved_destination_id: UUID | None = None) -> QuoteIn:
    asked = {"amount": format_amount(cents), "savedDestinationId": saved_destination_id}
    return QuoteIn.model_validate(asked)


def send(owner: Owner, payout: Payout) -> None:
    run(tasks.send, owner, payout_id=str(payout.id), attempt="1")


def tell(owner: Owner, payout: Payout, kind: str, **changes: object) -> str | None:
    """A webhook that was kept, applied."""
    said = {"id": f"po_{payout.id}", "reference": str(payout.id), "amount": payout.net, "currency": "EUR", **changes}
    event_id = f"evt_{new_id().hex}"
    with transaction() as work:
        repository.keep_event(work, event_id, kind, said)
    run(tasks.apply_payout_event, owner, event_id=event_id)
    with transaction() as work:
        return repository.lock_event(work, event_id).outcome


def waiting_jobs(owner: Owner) -> list[str]:
    with transaction() as work:
        query = (
            "SELECT task_name FROM procrastinate_jobs WHERE args->>'account_id' = :id AND status = 'todo' ORDER BY id"
        )
        return list(work.scalars(text(query), {"id": str(owner.id)}))


def test_reserve_and_settle(owner: Owner, payout_provider: FakeProvider):
    owner.put(20_000)
    payout = owner.withdraw(10_000)
    assert (owner.balance(), standing(payout).status) == (10_000, "pending")
    send(owner, payout)
    assert standing(payout).status == "processing"
    assert tell(owner, payout, "payout.completed") == "completed"
    assert (owner.balance(), standing(payout).status) == (10_000, "completed")


def test_a_failure_gives_everything_back(owner: Owner, payout_provider: FakeProvider):
    owner.put(20_000)
    payout = owner.withdraw(10_000)
    send(owner, payout)
    assert tell(owner, payout, "payout.failed", failure={"code": "account_closed"}) == "failed"
    assert (owner.balance(), standing(payout).failure_code) == (20_000, "account_closed")


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("payout.completed", "payout.completed"),
        ("payout.completed", "payout.failed"),
        ("payout.failed", "payout.failed"),
    ],
)
def test_the_first_end_is_the_end(owner: Owner, payout_provider: FakeProvider, first: str, then: str):
    owner.put(20_000)
    payout = owner.withdraw(10_000)
    tell(owner, payout, first)
    after = owner.balance()
    assert (tell(owner, payout, then) or "").startswith("ignored")
    assert (owner.balance(), standing(payout).status) == (after, first.removeprefix("payout."))


def test_paid_after_a_failure_takes_the_money_again_once(owner: Owner, payout_provider: FakeProvider):
    owner.put(20_000)
    payout = owner.withdraw(10_000)
    tell(owner, payout, "payout.failed")
    assert owner.balance() == 20_000
    assert tell(owner, payout, "payout.completed") == "completed after a failure"
    assert tell(owner, payout, "payout.completed") == "ignored: completed before"
    stands = standing(payout)
    assert (owner.balance(), stands.status, stands.failure_code) == (10_000, "completed", None)
    assert told(owner) == ["withdrawal_completed_late", "withdrawal_failed"]


def test_paid_after_a_failure_whose_money_is_spent_is_the_platforms_loss_and_an_alert(
    owner: Owner, payout_provider: FakeProvider, capsys: pytest.CaptureFixture[str]
):
    owner.put(20_000)
    payout = owner.withdraw(10_000)
    tell(owner, payout, "payout.failed")
    owner.put(-15_000)
    assert tell(owner, payout, "payout.completed") == "overpaid"
    assert (owner.balance(), standing(payout).status) == (5_000, "completed")
    assert told(owner) == ["withdrawal_completed", "withdrawal_failed"]
    query = (
        "SELECT sum(s.amount) FROM postings s JOIN journal_entries e ON e.id = s.entry_id "
        "JOIN ledger_accounts a ON a.id = s.ledger_account_id "
        "WHERE a.kind = 'payouts_overpaid' AND e.cause = :payout"
    )
    with transaction() as work:
        assert work.scalar(text(query), {"payout": str(payout.id)}) == -10_000
    assert [line for line in capsys.readouterr().out.splitlines() if "[error" in line and "payout overpaid" in line]


def told(owner: Owner) -> list[str]:
    with transaction() as work:
        rows = work.query(Notification).filter_by(account_id=owner.id, kind="payment")
        return sorted(row.variant for row in rows)


def test_news_of_another_amount_or_currency_or_payout_changes_nothing(owner: Owner, payout_provider: FakeProvider):
    owner.put(20_000)
    payout = owner.withdraw(10_000)
    assert tell(owner, payout, "payout.completed", amount=1) == "other amount"
    assert tell(owner, payout, "payout.completed", currency="USD") == "other amount"
    assert tell(owner, payout, "payout.completed", reference=str(new_id())) == "unknown payout"
    assert tell(owner, payout, "payout.completed", reference="nonsense") == "unknown payout"
    assert standing(payout).status == "pending"


def test_many_withdrawals_at_once_take_what_is_there_and_no_more(owner: Owner):
    owner.put(5_000)

    def attempt(_number: int) -> int:
        try:
            return owner.withdraw(1_200).amount
        except InsufficientBalance:
            return 0

    with ThreadPoolExecutor(8) as pool:
        taken = sum(pool.map(attempt, range(8)))
    assert taken == 4 * 1_200
    assert owner.balance() == 5_000 - taken
    with transaction() as work:
        assert audit.problems(work) == []
        query = "SELECT sum(amount) FROM payouts WHERE account_id = :id AND status = 'pending'"
        assert work.scalar(text(query), {"id": owner.id}) == taken


def test_many_pieces_of_news_at_once_count_once(owner: Owner):
    owner.put(5_000)
    payout = owner.withdraw(2_000)
    with ThreadPoolExecutor(6) as pool:
        outcomes = list(pool.map(lambda _: tell(owner, payout, "payout.failed"), range(6)))
    assert outcomes.count("failed") == 1
    assert owner.balance() == 5_000


def test_a_worker_that_dies_after_asking_leads_to_one_payout(
    owner: Owner, payout_provider: FakeProvider, monkeypatch: pytest.MonkeyPatch
):
    owner.put(5_000)
    payout = owner.withdraw(2_000)

    def dies(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(service, "mark_sent", dies)
        with pytest.raises(KeyboardInterrupt):
            send(owner, payout)
    assert standing(payout).status == "pending"
    # The job died with its worker; the watch that was put beside it asks again, with the same key.
    assert "payouts.watch" in waiting_jobs(owner)
    run(tasks.watch, owner, payout_id=str(payout.id))
    assert waiting_jobs(owner).count("payouts.send") == 2
    send(owner, payout)
    assert standing(payout).status == "processing"
    assert list(payout_provider.payouts) == [str(payout.id)]


def test_an_answer_that_gets_lost_is_asked_for_again_with_the_same_key(owner: Owner, payout_provider: FakeProvider):
    owner.put(5_000)
    payout = owner.withdraw(2_000)

    def takes_and_hangs_up(request: httpx.Request) -> httpx.Response:
        payout_provider.take(request)
        raise httpx.ReadTimeout("gone", request=request)

    payout_provider.answer = takes_and_hangs_up
    send(owner, payout)
    assert standing(payout).status == "pending"
    assert waiting_jobs(owner).count("payouts.send") == 2
    payout_provider.answer = payout_provider.take
    run(tasks.send, owner, payout_id=str(payout.id), attempt="2")
    assert standing(payout).status == "processing"
    assert len(payout_provider.payouts) == 1


@pytest.mark.parametrize("status", [429, 500, 503])
def test_an_error_of_the_provider_gives_nothing_back_before_its_time(
    owner: Owner, payout_provider: FakeProvider, status: int
):
    owner.put(5_000)
    payout = owner.withdraw(2_000)
    payout_provider.answer = lambda _request: httpx.Response(status)
    send(owner, payout)
    assert (owner.balance(), standing(payout).status) == (3_000, "pending")


def test_a_refusal_gives_the_money_back(owner: Owner, payout_provider: FakeProvider):
    owner.put(5_000)
    payout = owner.withdraw(2_000)
    payout_provider.answer = lambda _request: httpx.Response(422, json={"error": {"code": "rejected"}})
    send(owner, payout)
    assert (owner.balance(), standing(payout).failure_code) == (5_000, "rejected")


@pytest.mark.parametrize(("status", "left"), [("completed", 3_000), ("failed", 5_000), ("accepted", 3_000)])
def test_the_watch_finds_what_no_news_told(owner: Owner, payout_provider: FakeProvider, status: str, left: int):
    owner.put(5_000)
    payout = owner.withdraw(2_000)
    send(owner, payout)
    payout_provider.answer = lambda _request: httpx.Response(200, json={"id": f"po_{payout.id}", "status": status})
    run(tasks.watch, owner, payout_id=str(payout.id))
    assert owner.balance() == left
    assert standing(payout).status == ("processing" if status == "accepted" else status)


def test_news_before_the_answer_to_the_request(owner: Owner, payout_provider: FakeProvider):
    owner.put(5_000)
    payout = owner.withdraw(2_000)
    tell(owner, payout, "payout.completed", id=f"po_{payout.id}")
    send(owner, payout)
    assert standing(payout).status == "completed"


def test_where_it_goes_does_not_lie_in_the_database_in_clear(owner: Owner):
    owner.put(5_000)
    payout = owner.withdraw(2_000)
    with transaction() as work:
        kept = work.get_one(Payout, payout.id)
    assert b"ada@example.test" not in kept.destination
    assert kept.masked["label"] == "a•••@example.test"


def test_a_kept_place_does_not_lie_in_the_database_in_clear(owner: Owner):
    owner.put(5_000)
    with transaction() as work:
        withdrawals.withdraw(work, accounts.existing(work, owner.id), 1_000, PAYPAL, keep=True)
    with transaction() as work:
        (kept,) = repository_of_places.saved(work, owner.id)
        assert b"ada@example.test" not in kept.destination


@pytest.mark.parametrize("kind", ["payout.processing", "payout.updated"])
def test_news_of_another_kind_are_kept_and_change_nothing(owner: Owner, kind: str):
    owner.put(20_000)
    payout = owner.withdraw(10_000)
    about = {"metadata": {"account_id": str(owner.id)}}
    said = {"id": "po_1", "reference": str(payout.id), "amount": payout.net, "currency": "EUR", **about}
    body = json.dumps({"id": f"evt_{new_id().hex}", "type": kind, "data": {"object": said}}).encode()
    with transaction() as work:
        signature = sign(body, secret="payouts_platform", timestamp=int(time.time()))
        assert endpoints.payout_webhook(body, work, signature).data.new
    with transaction() as work:
        jobs = work.scalars(
            text("SELECT task_name FROM procrastinate_jobs WHERE args->>'account_id' = :owner"),
            {"owner": str(owner.id)},
        )
        assert not [job for job in jobs if job.endswith("apply_payout_event")]


def test_what_the_platform_keeps_and_pays_is_the_whole(owner: Owner):
    with transaction() as work:
        fees = ledger.account_of(work, LedgerAccountKind.WITHDRAWAL_FEES)
        clearing = ledger.account_of(work, LedgerAccountKind.PAYOUT_CLEARING)
        before = ledger.balance(work, fees), ledger.balance(work, clearing)
    owner.put(20_000)
    payout = owner.withdraw(20_000)
    tell(owner, payout, "payout.completed")
    with transaction() as work:
        after = ledger.balance(work, fees), ledger.balance(work, clearing)
    assert (after[0] - before[0], after[1] - before[1]) == (400, 19_600)


def test_limits(owner: Owner):
    owner.put(2_500)
    with transaction() as work:
        with pytest.raises(ValidationFailed):
            withdrawals.quote(work, owner.id, _quote(999))
        with pytest.raises(InsufficientBalance):
            withdrawals.quote(work, owner.id, _quote(2_501))
        assert withdrawals.quote(work, owner.id, _quote(2_500)).net == 2_400


def test_a_saved_place_is_kept_once_and_somebody_elses_is_not_found(owner: Owner, new_owner: Any):
    owner.put(5_000)
    for _ in range(2):
        with transaction() as work:
            account = accounts.existing(work, owner.id)
            withdrawals.withdraw(work, account, 1_000, PAYPAL, keep=True)
    with transaction() as work:
        (kept,) = repository_of_places.saved(work, owner.id)
        assert withdrawals.destination_of(work, owner.id, _quote(1_000, saved_destination_id=kept.id))
        with pytest.raises(ValidationFailed):
            withdrawals.destination_of(work, new_owner().id, _quote(1_000, saved_destination_id=kept.id))


def test_a_webhook_is_read_only_with_its_signature(database: None):
    body = json.dumps({"id": "evt_1", "type": "payout.completed", "data": {"object": {"id": "po_1"}}}).encode()
    now = int(time.time())
    good = sign(body, secret="payouts_platform", timestamp=now)
    assert provider.read_webhook(body, good).id == "evt_1"
    bad = [
        "",
        "nonsense",
        sign(body, secret="another", timestamp=now),
        sign(body + b" ", secret="payouts_platform", timestamp=now),
        sign(body, secret="payouts_platform", timestamp=now - 301),
        sign(body, secret="payouts_platform", timestamp=now + 301),
    ]
    for signature in bad:
        with pytest.raises(provider.InvalidSignature):
            provider.read_webhook(body, signature)
    with pytest.raises(provider.InvalidSignature):
        provider.read_webhook(b"{}", sign(b"{}", secret="payouts_platform", timestamp=now))
