"""The payment provider's webhooks: signed, kept once, applied once, whatever their number and order."""

import asyncio
import hashlib
import hmac
import json
import random
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from uuid import UUID

import procrastinate
import pytest
from sqlalchemy import select, text
from starlette.testclient import TestClient

from payasplay.accounts.models import Account
from payasplay.api.app import create_app
from payasplay.clock import now
from payasplay.database.engine import transaction
from payasplay.errors import InsufficientBalance
from payasplay.ids import new_id
from payasplay.jobs import app as jobs
from payasplay.ledger import audit
from payasplay.notifications.models import Notification
from payasplay.settings import settings
from payasplay.wallet.models import TopUp
from payasplay.wallet.schemas import TopUpStatus
from payasplay.wallet.tasks import send_receipt

from .test_ledger import balance_of, book

SUCCEEDED, FAILED = "payment_intent.succeeded", "payment_intent.payment_failed"


@pytest.fixture
def api(database: None) -> Iterator[TestClient]:
    with TestClient(create_app()) as client:
        yield client


def open_topup(account: Account, cents: int = 2_500) -> UUID:
    topup = TopUp(
        id=new_id(),
        account_id=account.id,
        amount=cents,
        currency="EUR",
        status=TopUpStatus.PROCESSING,
        created_at=now(),
    )
    with transaction() as session:
        session.add(topup)
    return topup.id


def event(account: Account, topup: UUID | str, kind: str = SUCCEEDED, **changes: object) -> dict[str, Any]:
    intent = {
        "id": f"pi_{topup}".replace("-", ""),
        "amount_received": 2_500,
        "currency": "eur",
        "metadata": {"account_id": str(account.id), "topup_id": str(topup), "trace_id": "0" * 32},
        "last_payment_error": {"code": "card_declined", "message": "Declined."} if kind == FAILED else None,
        **changes,
    }
    return {"id": f"evt_{new_id().hex}", "type": kind, "data": {"object": intent}}


def send(api: TestClient, body: dict[str, Any], *, secret: str = "whsec_platform", age: int = 0) -> int:
    payload = json.dumps(body).encode()
    sent = int(time.time()) - age
    signature = hmac.new(secret.encode(), b"%d.%s" % (sent, payload), hashlib.sha256).hexdigest()
    headers = {"Stripe-Signature": f"t={sent},v1={signature}"}
    return int(api.post("/api/v1/webhooks/stripe", content=payload, headers=headers).status_code)


def run_jobs() -> None:
    """Do what is due, as the worker does."""

    async def drain() -> None:
        dsn = settings().database_url.replace("postgresql+psycopg://", "postgresql://")
        worker = jobs.with_connector(procrastinate.PsycopgConnector(conninfo=dsn))
        async with worker.open_async():
            while _due():  # a worker that does not wait ends where what is left waits for what it has at hand
                await worker.run_worker_async(wait=False, concurrency=8, install_signal_handlers=False)

    # In a thread of its own: a browser test before this one may have left its event loop running here.
    with ThreadPoolExecutor(1) as aside:
        aside.submit(asyncio.run, drain()).result()


def status_of(topup: UUID) -> str:
    with transaction() as session:
        return session.get_one(TopUp, topup).status


def test_two_hundred_webhooks_and_debits_at_once(api: TestClient, account: Account):
    with transaction() as session:
        book(session, account, 1_000)
    topups = [open_topup(account) for _ in range(50)]
    first = [event(account, topup) for topup in topups]
    # The same event again, and another event about the same payment.
    webhooks = first + first + [event(account, topup) for topup in topups]
    random.Random(7).shuffle(webhooks)

    def debit(_: int) -> int:
        try:
            with transaction() as session:
                book(session, account, -300)
        except InsufficientBalance:
            return 0
        return 300

    with ThreadPoolExecutor(16) as pool:
        spent = pool.map(debit, range(50))
        assert set(pool.map(lambda body: send(api, body), webhooks)) == {200}
        run_jobs()
        assert balance_of(account) == 1_000 + 50 * 2_500 - sum(spent)
    assert {status_of(topup) for topup in topups} == {TopUpStatus.COMPLETED}
    with transaction() as session:
        assert audit.problems(session) == []


@pytest.mark.parametrize(
    ("forgery", "problem"), [({"secret": "whsec_other"}, "another secret"), ({"age": 301}, "an old signature")]
)
def test_what_the_provider_did_not_sign_is_refused(
    api: TestClient, account: Account, forgery: dict[str, Any], problem: str
):
    topup = open_topup(account)
    assert send(api, event(account, topup), **forgery) == 400, problem
    run_jobs()
    assert balance_of(account) == 0
    assert status_of(topup) == TopUpStatus.PROCESSING


def test_a_payload_changed_after_signing_is_refused(api: TestClient, account: Account):
    topup = open_topup(account)
    payload = json.dumps(event(account, topup)).encode()
    sent = int(time.time())
    signature = hmac.new(b"whsec_platform", b"%d.%s" % (sent, payload), hashlib.sha256).hexdigest()
    answer = api.post(
        "/api/v1/webhooks/stripe",
        content=payload.replace(b"2500", b"9900"),
        headers={"Stripe-Signature": f"t={sent},v1={signature}"},
    )
    assert answer.status_code == 400
    assert answer.json()["error"]["details"][0]["field"] == "Stripe-Signature"


def test_the_amount_is_the_providers(api: TestClient, account: Account):
    topup = open_topup(account, 2_500)
    send(api, event(account, topup, amount_received=1_900))
    run_jobs()
    assert balance_of(account) == 1_900


def test_a_late_failure_takes_nothing_back(api: TestClient, account: Account):
    topup = open_topup(account)
    send(api, event(account, topup))
    send(api, event(account, topup, FAILED))
    run_jobs()
    assert status_of(topup) == TopUpStatus.COMPLETED
    assert balance_of(account) == 2_500


def test_news_of_a_payment_is_applied_in_the_order_in_which_it_came(api: TestClient, account: Account):
    topups = [open_topup(account) for _ in range(30)]
    for topup in topups:
        send(api, event(account, topup))
        send(api, event(account, topup, FAILED))
    run_jobs()
    assert {status_of(topup) for topup in topups} == {TopUpStatus.COMPLETED}
    with transaction() as session:
        told = session.scalars(select(Notification.variant).where(Notification.account_id == account.id))
        assert Counter(told) == {"topup_completed": 30}


def test_money_that_comes_after_a_failure_counts(api: TestClient, account: Account):
    topup = open_topup(account)
    send(api, event(account, topup, FAILED))
    run_jobs()
    assert status_of(topup) == TopUpStatus.FAILED
    send(api, event(account, topup))
    run_jobs()
    assert status_of(topup) == TopUpStatus.COMPLETED
    assert balance_of(account) == 2_500


@pytest.mark.parametrize(
    "changes",
    [
        {"currency": "usd"},
        {"metadata": {}},
        {"metadata": None},
        {"metadata": {"topup_id": "not an id"}},
        {"metadata": {"topup_id": "01890000-0000-7000-8000-000000000000"}},
    ],
)
def test_a_payment_that_is_not_ours_moves_nothing(api: TestClient, account: Account, changes: dict[str, Any]):
    topup = open_topup(account)
    assert send(api, event(account, topup, **changes)) == 200
    run_jobs()
    assert balance_of(account) == 0
    assert status_of(topup) == TopUpStatus.PROCESSING


def test_a_job_exists_only_where_its_transaction_commits(api: TestClient, account: Account):
    before = _jobs()
    with pytest.raises(RuntimeError, match="changed my mind"), transaction() as session:
        send_receipt.defer(session, account.id, topup_id="x")
        raise RuntimeError("changed my mind")
    assert _jobs() == before


def _jobs() -> int:
    with transaction() as session:
        return int(session.scalar(text("SELECT count(*) FROM procrastinate_jobs")) or 0)


def _due() -> int:
    with transaction() as session:
        due = "status = 'todo' AND (scheduled_at IS NULL OR scheduled_at <= now())"
        return int(session.scalar(text(f"SELECT count(*) FROM procrastinate_jobs WHERE {due}")) or 0)
