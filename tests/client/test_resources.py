from typing import Any
from uuid import UUID

import pytest

from payasplay.client import Client, NotFound, TestingClient
from payasplay.client.models import AccountOut, Locale, Role, TopUpStatus, TransactionType

from .world import ACCOUNT, BALANCE, TOP_UP, TRANSACTION, Script, failure, ok, signed_in


def sent(script: Script) -> tuple[str, str, Any]:
    (request,) = script.requests
    return request.method, request.url.raw_path.decode(), script.body() if request.content else None


def made(data: Any, status: int = 200) -> tuple[Script, Client]:
    script = Script(ok(data, status))
    return script, script.client(tokens=signed_in())


def test_sign_up():
    script, client = made({"message": "Please look into your mail."}, 202)
    assert client.auth.sign_up("a@example.com", "a long password", "Ada", Locale.PERSIAN).message.startswith("Please")
    body = {"email": "a@example.com", "password": "a long password", "name": "Ada", "locale": "fa"}
    assert sent(script) == ("POST", "/api/v1/auth/signup", body)
    assert "authorization" not in script.requests[0].headers


def test_me():
    script, client = made(ACCOUNT)
    me = client.account.me()
    assert isinstance(me, AccountOut)
    assert (me.id, me.role, me.email_verified) == (UUID(str(ACCOUNT["id"])), Role.USER, True)
    assert sent(script) == ("GET", "/api/v1/users/me", None)


@pytest.mark.parametrize(
    ("changes", "body"),
    [
        ({"name": "Ada"}, {"name": "Ada"}),
        ({"locale": Locale.PERSIAN}, {"locale": "fa"}),
        ({"locale": "x"}, {"locale": "x"}),
    ],
)
def test_an_update_sends_only_what_is_given(changes, body):
    script, client = made(ACCOUNT)
    client.account.update(**changes)
    assert sent(script) == ("PATCH", "/api/v1/users/me", body)


def test_balance_is_cents():
    script, client = made(BALANCE)
    balance = client.wallet.balance()
    assert (balance.balance, balance.average_minute_cost, balance.estimated_minutes_left) == (1250, 10, 125)
    assert sent(script) == ("GET", "/api/v1/wallet/balance", None)


@pytest.mark.parametrize("kind", ["topup", TransactionType.TOPUP])
def test_transactions(kind):
    page = {"items": [TRANSACTION], "pagination": {"page": 2, "limit": 5, "total": 6, "totalPages": 2}}
    script, client = made(page)
    transactions = client.wallet.transactions(type=kind, page=2, limit=5)
    assert (transactions.items[0].amount, transactions.items[0].type) == (2500, TransactionType.TOPUP)
    assert transactions.pagination.total_pages == 2
    assert sent(script) == ("GET", "/api/v1/wallet/transactions?type=topup&page=2&limit=5", None)


def test_transactions_of_any_type():
    page = {"items": [], "pagination": {"page": 1, "limit": 20, "total": 0, "totalPages": 0}}
    script, client = made(page)
    assert client.wallet.transactions().items == []
    assert sent(script) == ("GET", "/api/v1/wallet/transactions?page=1&limit=20", None)


def test_top_up_sends_a_decimal_string():
    script, client = made(TOP_UP, 201)
    top_up = client.wallet.top_up(2500, "pm_card_visa", idempotency_key="key-1")
    assert (top_up.amount, top_up.credited, top_up.status) == (2500, None, TopUpStatus.PROCESSING)
    assert sent(script) == ("POST", "/api/v1/wallet/topups", {"amount": "25.00", "paymentMethod": "pm_card_visa"})


def test_top_up_leaves_the_judgement_to_the_api():
    script, client = made(TOP_UP, 201)
    client.wallet.top_up(-1, "nonsense")
    assert script.body() == {"amount": "-0.01", "paymentMethod": "nonsense"}


def test_top_up_status_and_its_id_stay_one_segment():
    script, client = made(TOP_UP)
    client.wallet.top_up_status("../../users/me?x=1")
    assert sent(script)[1] == "/api/v1/wallet/topups/..%2F..%2Fusers%2Fme%3Fx%3D1"


def test_top_ups():
    script, client = made([TOP_UP, TOP_UP])
    assert [top_up.amount for top_up in client.wallet.top_ups(limit=2)] == [2500, 2500]
    assert sent(script) == ("GET", "/api/v1/wallet/topups?limit=2", None)


PERSON = {
    "account": ACCOUNT,
    "accessToken": "access-7",
    "refreshToken": "refresh-7",
    "expiresIn": 900,
    "verificationToken": "v" * 43,
}


def test_an_account_for_a_test():
    script, client = made(PERSON, 201)
    person = TestingClient(client).create_account(
        password="correct horse battery", role=Role.PARTNER, locale="fa", balance_cents=2500
    )
    assert (person.tokens.access_token, person.tokens.refresh_token) == ("access-7", "refresh-7")
    assert (person.password, person.account.name) == ("correct horse battery", "Ada")
    assert person.verification_token == "v" * 43
    body = {"password": "correct horse battery", "role": "partner", "locale": "fa", "balance": "25.00"}
    assert sent(script) == ("POST", "/api/v1/test/accounts", body)
    assert "authorization" not in script.requests[0].headers


def test_a_balance_of_nothing_is_something_to_say():
    script, client = made(PERSON, 201)
    assert TestingClient(client).create_account(balance_cents=0).password is None
    assert script.body() == {"balance": "0.00"}


@pytest.mark.parametrize(("account_id", "body"), [(None, {}), (ACCOUNT["id"], {"accountId": ACCOUNT["id"]})])
def test_drain(account_id, body):
    script, client = made({"jobs": [{"task": "apply_webhook", "status": "succeeded"}]})
    drained = TestingClient(client).drain(account_id, timeout=7.0)
    assert [(job.task, job.status) for job in drained.jobs] == [("apply_webhook", "succeeded")]
    assert sent(script) == ("POST", "/api/v1/test/drain", body)
    assert script.requests[0].extensions["timeout"]["read"] == 7.0


def test_ledger_audit():
    script, client = made({"balanced": False, "problems": ["a wallet is below zero: 1"]})
    audit = TestingClient(client).ledger_audit()
    assert (audit.balanced, audit.problems) == (False, ["a wallet is below zero: 1"])
    assert sent(script) == ("GET", "/api/v1/test/ledger/audit", None)


def test_where_the_test_endpoints_are_not_mounted_it_says_so():
    with pytest.raises(NotFound):
        TestingClient(Script(failure(404, "NOT_FOUND")).client()).drain()
