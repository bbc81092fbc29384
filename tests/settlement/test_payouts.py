"""How a settlement is paid: processing, completed, failed, late, twice; and tried again by the partner."""

import json
from datetime import UTC, datetime

import httpx
import pytest
from sqlalchemy import exc

from payasplay import encryption
from payasplay.database.engine import transaction
from payasplay.errors import NotFound, PayoutProviderUnavailable
from payasplay.ids import new_id
from payasplay.notifications.models import Notification
from payasplay.payouts import repository as payout_repository
from payasplay.payouts import service as payouts
from payasplay.payouts import tasks as payout_tasks
from payasplay.payouts.models import Payout
from payasplay.payouts.schemas import PayoutStatus
from payasplay.settlement import endpoints, service
from payasplay.settlement.errors import SettlementNotFailed
from payasplay.settlement.history import Wanted
from payasplay.settlement.schemas import SettlementOut, StatusFilter
from tests.settlement.conftest import ELSEWHERE, Earner, complete, fail, send
from tests.wallet.conftest import FakeProvider


@pytest.fixture
def made(earner: Earner) -> SettlementOut:
    """A settlement of 81.00 that has just been made."""
    earner.earn(datetime(2026, 3, 10, tzinfo=UTC), 9_000)
    earner.at(datetime(2026, 4, 1, tzinfo=UTC))
    earner.run()
    return earner.settlements()[0]


def told(earner: Earner) -> list[tuple[str, str, bool]]:
    with transaction() as work:
        rows = work.query(Notification).filter_by(account_id=earner.id, kind="settlement").order_by(Notification.id)
        return [(row.variant, row.action_path or "", row.by_mail) for row in rows if row.variant != "method_changed"]


def books(earner: Earner) -> tuple[int, int, int]:
    found = earner.books()
    return found.payable, found.pending, found.paid


def status(earner: Earner) -> PayoutStatus:
    return earner.settlements()[0].status


def news(payout: Payout, kind: str) -> str:
    """A webhook of the provider, kept and applied."""
    event_id = f"evt_{new_id().hex}"
    about = {"id": f"po_{payout.id}", "reference": str(payout.id), "amount": payout.net, "currency": "EUR"}
    with transaction() as work:
        payout_repository.keep_event(work, event_id, f"payout.{kind}", about)
    payout_tasks.apply_payout_event._task(None, "0" * 32, {"event_id": event_id})
    with transaction() as work:
        return payout_repository.lock_event(work, event_id).outcome or ""


def test_pending_processing_completed(earner: Earner, made: SettlementOut, payout_provider: FakeProvider):
    assert (made.status, books(earner)) == (PayoutStatus.PENDING, (0, 8_100, 0))
    (payout,) = earner.payouts()
    send(payout)
    assert (status(earner), books(earner)) == (PayoutStatus.PROCESSING, (0, 8_100, 0))
    assert news(payout, "completed") == "completed"
    paid = earner.settlements()[0]
    assert (paid.status, books(earner)) == (PayoutStatus.COMPLETED, (0, 0, 8_100))
    assert (paid.reference, paid.expected_by, paid.can_retry) == (f"po_{payout.id}", None, False)
    assert told(earner) == [("completed", f"/partner/settlement/{made.id}", True)]


def test_the_same_news_twice_pays_and_tells_once(earner: Earner, made: SettlementOut):
    (payout,) = earner.payouts()
    assert [news(payout, "completed") for _ in range(3)] == ["completed", *["ignored: completed before"] * 2]
    assert (books(earner), len(told(earner))) == ((0, 0, 8_100), 1)


def test_a_failure_gives_the_money_back_to_what_is_owed_and_says_why(earner: Earner, made: SettlementOut):
    (payout,) = earner.payouts()
    fail(payout)
    failed = earner.settlements()[0]
    assert (failed.status, failed.failure_code, failed.can_retry) == (PayoutStatus.FAILED, "account_closed", True)
    assert books(earner) == (8_100, 0, 0)
    assert told(earner) == [("failed", f"/partner/settlement/{made.id}", True)]


def test_a_failure_is_not_settled_again_by_a_later_run(earner: Earner, made: SettlementOut):
    fail(earner.payouts()[0])
    earner.at(datetime(2026, 6, 1, tzinfo=UTC))
    assert earner.run() == []
    assert len(earner.payouts()) == 1


def test_trying_again_pays_once_to_where_the_partner_is_paid_now(earner: Earner, made: SettlementOut):
    fail(earner.payouts()[0])
    earner.be_paid(ELSEWHERE)
    earner.retry(made)
    first, second = earner.payouts()
    assert json.loads(encryption.decrypt(second.destination)) == {"email": "other@example.test"}
    assert (status(earner), books(earner)) == (PayoutStatus.PENDING, (0, 8_100, 0))
    with pytest.raises(SettlementNotFailed):
        earner.retry(made)
    complete(second)
    assert books(earner) == (0, 0, 8_100)
    tries = earner.detail(made).tries
    assert [(each.number, each.status) for each in tries] == [(2, "completed"), (1, "failed")]
    assert earner.settlements()[0].attempts == 2
    with pytest.raises(SettlementNotFailed):
        earner.retry(made)
    assert [payout.id for payout in earner.payouts()] == [first.id, second.id]


def test_paid_after_a_failure_completes_the_settlement_and_tells_once(earner: Earner, made: SettlementOut):
    (payout,) = earner.payouts()
    fail(payout)
    assert [news(payout, "completed") for _ in range(2)] == ["completed after a failure", "ignored: completed before"]
    paid = earner.settlements()[0]
    assert (paid.status, paid.failure_code, books(earner)) == (PayoutStatus.COMPLETED, None, (0, 0, 8_100))
    assert [variant for variant, _path, _by_mail in told(earner)] == ["failed", "completed"]
    with pytest.raises(SettlementNotFailed):
        earner.retry(made)


def test_paid_twice_is_seen_in_the_books_and_is_an_alert(
    earner: Earner, made: SettlementOut, capsys: pytest.CaptureFixture[str]
):
    (first,) = earner.payouts()
    fail(first)
    earner.retry(made)
    assert news(first, "completed") == "overpaid"
    assert (status(earner), books(earner), earner.books().overpaid) == (PayoutStatus.PENDING, (0, 8_100, 8_100), 8_100)
    complete(earner.payouts()[1])
    assert (status(earner), books(earner)) == (PayoutStatus.COMPLETED, (0, 0, 16_200))
    assert (earner.books().earned, earner.books().overpaid) == (8_100, 8_100)
    assert [variant for variant, _path, _by_mail in told(earner)] == ["failed", "completed", "paid_twice"]
    assert [line for line in capsys.readouterr().out.splitlines() if "[error" in line and "payout overpaid" in line]


def test_where_the_second_payout_fails_the_first_one_has_paid(earner: Earner, made: SettlementOut):
    (first,) = earner.payouts()
    fail(first)
    earner.retry(made)
    news(first, "completed")
    fail(earner.payouts()[1])
    assert (status(earner), books(earner), earner.books().overpaid) == (PayoutStatus.COMPLETED, (0, 0, 8_100), 0)
    assert [variant for variant, _path, _by_mail in told(earner)] == ["failed", "completed"]
    with pytest.raises(SettlementNotFailed):
        earner.retry(made)


def test_what_is_open_since_does_not_pay_for_what_was_overpaid(earner: Earner, made: SettlementOut):
    (first,) = earner.payouts()
    fail(first)
    earner.retry(made)
    earner.earn(datetime(2026, 4, 1, tzinfo=UTC), 10_000)
    assert news(first, "completed") == "overpaid"
    assert books(earner) == (9_000, 8_100, 8_100)


@pytest.mark.parametrize(("says", "payouts"), [("completed", 1), ("failed", 2)])
def test_before_it_is_paid_again_the_provider_is_asked(
    earner: Earner, made: SettlementOut, payout_provider: FakeProvider, says: str, payouts: int
):
    _failed_at_the_provider(earner, payout_provider, says)
    endpoints._retry(earner.id, made.id)
    assert len(earner.payouts()) == payouts
    assert status(earner) == (PayoutStatus.COMPLETED if says == "completed" else PayoutStatus.PENDING)


@pytest.mark.parametrize("says", ["accepted", None])
def test_nothing_is_paid_again_while_nobody_knows(
    earner: Earner, made: SettlementOut, payout_provider: FakeProvider, says: str | None
):
    _failed_at_the_provider(earner, payout_provider, says)
    with pytest.raises(PayoutProviderUnavailable):
        endpoints._retry(earner.id, made.id)
    assert (len(earner.payouts()), status(earner)) == (1, PayoutStatus.FAILED)


def _failed_at_the_provider(earner: Earner, payout_provider: FakeProvider, says: str | None) -> None:
    """A payout that has failed; asked about it now, the provider says so, or that it is down (None)."""
    (payout,) = earner.payouts()
    send(payout)
    fail(payout)
    answer = httpx.Response(200, json={"id": f"po_{payout.id}", "status": says}) if says else httpx.Response(503)
    payout_provider.answer = lambda _request: answer


def test_news_that_come_months_later_end_their_own_settlement(earner: Earner, made: SettlementOut):
    earner.earn(datetime(2026, 4, 10, tzinfo=UTC), 7_000)
    earner.at(datetime(2026, 5, 1, tzinfo=UTC))
    earner.run()
    march = next(payout for payout in earner.payouts() if payout.amount == 8_100)
    complete(march)
    assert {each.net: each.status for each in earner.settlements()} == {8_100: "completed", 6_300: "pending"}
    assert books(earner) == (0, 6_300, 8_100)


def test_mails_are_sent_as_the_partner_wants_them(earner: Earner, made: SettlementOut):
    earner.choose(email_on_failed=False)
    fail(earner.payouts()[0])
    earner.retry(made)
    complete(earner.payouts()[1])
    assert [(variant, by_mail) for variant, _path, by_mail in told(earner)] == [("failed", False), ("completed", True)]


def test_who_was_paid_twice_is_told_by_mail_whatever_was_wished(earner: Earner, made: SettlementOut):
    earner.choose(email_on_completed=False)
    (first,) = earner.payouts()
    fail(first)
    earner.retry(made)
    complete(earner.payouts()[1])
    assert news(first, "completed") == "overpaid"
    assert [(variant, by_mail) for variant, _path, by_mail in told(earner)][1:] == [
        ("completed", False),
        ("paid_twice", True),
    ]


def test_the_database_refuses_a_second_payout_of_what_is_on_its_way(
    earner: Earner, made: SettlementOut, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(service, "PayoutStatus", type("Any", (), {"FAILED": made.status}))
    # The run has taken all that was owed; what is earned since then would be there to be paid out by mistake.
    earner.earn(datetime(2026, 4, 1, tzinfo=UTC), 10_000)
    with pytest.raises(exc.DBAPIError, match="is on its way or was paid"):
        earner.retry(made)
    assert len(earner.payouts()) == 1


def test_the_database_refuses_a_payout_of_another_amount(earner: Earner, monkeypatch: pytest.MonkeyPatch):
    earner.earn(datetime(2026, 3, 10, tzinfo=UTC), 9_000)
    earner.at(datetime(2026, 4, 15, tzinfo=UTC))
    real = payouts.request
    a_cent_less = lambda work, **asked: real(work, **asked | {"amount": asked["amount"] - 1})  # noqa: E731
    monkeypatch.setattr(payouts, "request", a_cent_less)
    with pytest.raises(exc.DBAPIError, match="does not pay settlement"):
        earner.run()
    assert (earner.settlements(), earner.books().payable) == ([], 8_100)


def test_filters_by_how_they_stand(earner: Earner, made: SettlementOut, payout_provider: FakeProvider):
    send(earner.payouts()[0])
    found = {status: len(earner.settlements(Wanted(status=status))) for status in StatusFilter}
    assert found == {"open": 1, "pending": 0, "processing": 1, "completed": 0, "failed": 0}


def test_nobody_elses_settlement_is_there(earner: Earner, made: SettlementOut, new_earner):
    stranger = new_earner()
    for look in (stranger.detail, stranger.lines, stranger.retry):
        with pytest.raises(NotFound):
            look(made)
    assert stranger.settlements() == []
