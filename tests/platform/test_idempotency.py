"""Idempotency-Key: replay, conflict, and two calls at once."""

import json
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from sqlalchemy import update

from payasplay.accounts.models import Account
from payasplay.api.idempotency import ABANDONED_AFTER, IdempotencyRecord, fingerprint, once
from payasplay.clock import now
from payasplay.database.engine import transaction
from payasplay.errors import IdempotencyConflict, PaymentDeclined, PaymentProviderUnavailable, RequestInProgress
from payasplay.ids import new_id
from payasplay.wallet.schemas import TopUpIn

BODY = fingerprint("topup", TopUpIn.model_validate({"amount": "25.00", "paymentMethod": "pm_card"}))
OTHER_BODY = fingerprint("topup", TopUpIn.model_validate({"amount": "26.00", "paymentMethod": "pm_card"}))


@pytest.fixture
def key() -> str:
    return new_id().hex


def never() -> None:
    raise AssertionError("the work was done again")


def test_the_first_answer_comes_again(account: Account, key: str):
    first = once(account.id, key, BODY, 201, lambda: {"id": 1})
    again = once(account.id, key, BODY, 201, never)
    assert json.loads(bytes(first.body)) == json.loads(bytes(again.body)) == {"success": True, "data": {"id": 1}}
    assert (first.status_code, again.status_code) == (201, 201)
    assert "Idempotency-Replayed" not in first.headers
    assert again.headers["Idempotency-Replayed"] == "true"


def test_another_body_is_a_conflict(account: Account, key: str):
    once(account.id, key, BODY, 201, lambda: {"id": 1})
    with pytest.raises(IdempotencyConflict):
        once(account.id, key, OTHER_BODY, 201, never)


def test_a_key_belongs_to_its_account(database: None, account: Account, key: str):
    once(account.id, key, BODY, 201, lambda: "first")
    with pytest.raises(Exception, match="foreign key"):
        once(new_id(), key, BODY, 201, never)


def test_of_many_calls_at_once_one_does_the_work(account: Account, key: str):
    started, finish = threading.Event(), threading.Event()
    done = []

    def work() -> str:
        done.append(1)
        started.set()
        assert finish.wait(5)
        return "done"

    with ThreadPoolExecutor(9) as pool:
        first = pool.submit(once, account.id, key, BODY, 201, work)
        assert started.wait(5)
        others = [pool.submit(once, account.id, key, BODY, 201, work) for _ in range(8)]
        errors = [other.exception() for other in others]
        finish.set()
        assert first.result().status_code == 201
    assert [type(error) for error in errors] == [RequestInProgress] * 8
    assert [error.retry_after for error in errors if isinstance(error, RequestInProgress)] == [1] * 8
    assert done == [1]


def test_a_declined_card_is_an_answer_for_good(account: Account, key: str):
    def declined() -> None:
        raise PaymentDeclined("The card has no money.")

    with pytest.raises(PaymentDeclined):
        once(account.id, key, BODY, 201, declined)
    again = once(account.id, key, BODY, 201, never)
    assert again.status_code == 402
    assert json.loads(bytes(again.body))["error"]["message"] == "The card has no money."


def test_a_provider_that_was_away_can_be_asked_again(account: Account, key: str):
    def away() -> None:
        raise PaymentProviderUnavailable

    with pytest.raises(PaymentProviderUnavailable):
        once(account.id, key, BODY, 201, away)
    assert once(account.id, key, BODY, 201, lambda: "now").status_code == 201


def test_a_claim_of_a_process_that_died_can_be_taken_over(account: Account, key: str):
    with transaction() as session:
        session.add(IdempotencyRecord(account_id=account.id, key=key, request_hash=BODY, claimed_at=now()))
    with pytest.raises(RequestInProgress):
        once(account.id, key, BODY, 201, never)
    with transaction() as session:
        long_ago = now() - ABANDONED_AFTER - timedelta(seconds=1)
        session.execute(update(IdempotencyRecord).where(IdempotencyRecord.key == key).values(claimed_at=long_ago))
    assert once(account.id, key, BODY, 201, lambda: "done").status_code == 201
