"""An answer that is lost on its way, or with its process: who asks again with the same key has one withdrawal."""

from datetime import timedelta

import pytest
from sqlalchemy import text

from payasplay.api import idempotency
from payasplay.clock import now
from payasplay.database.engine import transaction
from payasplay.withdrawals import endpoints
from payasplay.withdrawals.schemas import WithdrawalIn

pytestmark = pytest.mark.usefixtures("sound_ledger")
KEY = "a-key-of-a-withdrawal"


class Lost(RuntimeError):
    """The process dies before it has kept its answer."""


def asked(owner) -> WithdrawalIn:
    destination = {"method": "paypal", "email": "ada@example.test"}
    owner.wait(30)
    body = {"amount": "20.00", "destination": destination, "secondFactorCode": owner.code()}
    return WithdrawalIn.model_validate(body)


@pytest.fixture
def rich(owner):
    owner.put(10_000)
    owner.enrol()
    return owner


def withdraw(owner) -> int:
    return endpoints.withdraw(asked(owner), owner.id, KEY).status_code


def lose_the_answer(*_arguments: object) -> None:
    raise Lost


def forget_the_wait() -> None:
    long_ago = now() - idempotency.ABANDONED_AFTER - timedelta(seconds=1)
    with transaction() as work:
        work.execute(
            text("UPDATE idempotency_keys SET claimed_at = :then WHERE key = :key"), {"then": long_ago, "key": KEY}
        )


def test_a_lost_answer_is_not_a_second_withdrawal(rich, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(idempotency, "_keep", lose_the_answer)
        with pytest.raises(Lost):
            withdraw(rich)
    assert rich.balance() == 8_000
    forget_the_wait()
    assert withdraw(rich) == 201
    assert rich.balance() == 8_000
    with transaction() as work:
        count = work.scalar(text("SELECT count(*) FROM payouts WHERE account_id = :owner"), {"owner": rich.id})
    assert count == 1


def test_another_key_is_another_withdrawal(rich):
    assert withdraw(rich) == 201
    assert endpoints.withdraw(asked(rich), rich.id, "another-key").status_code == 201
    assert rich.balance() == 6_000
