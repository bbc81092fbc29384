"""The provider's API as the official SDK sees it, and the process that serves it."""

import json
import socket
import subprocess
import time
from pathlib import Path

import httpx
import psutil
import pytest
import stripe

from tests.simulators.conftest import Payments
from tests.simulators.world import Simulator, command, environment, free_port

PICKLE = Path("/tmp/localstripe.pickle")  # where localstripe keeps its state when it is left alone
CARD = {"card[number]": "4242424242424242", "card[exp_month]": "12", "card[exp_year]": "2034", "card[cvc]": "123"}


def store_card(payments: Payments, **extra: str) -> httpx.Response:
    return payments.http.post("/v1/payment_methods", data={"type": "card", **CARD, **extra})


def test_a_payment_succeeds_and_keeps_its_metadata(account):
    intent = account.pay(2500)

    assert (intent.status, intent.amount, intent.amount_received) == ("succeeded", 2500, 2500)
    found = account.payments.sdk.v1.payment_intents.retrieve(intent.id)
    assert found.metadata.to_dict() == intent.metadata.to_dict()
    assert found.metadata["account_id"] == account.id


def test_a_declined_card_is_told_as_the_real_api_tells_it(account):
    with pytest.raises(stripe.CardError) as caught:
        account.pay(method="pm_card_chargeCustomerFail")

    error = caught.value.error
    assert error is not None
    assert error.payment_intent is not None
    assert (caught.value.http_status, caught.value.code) == (402, "card_declined")
    assert (error.type, error.decline_code) == ("card_error", "generic_decline")
    assert error.payment_intent.metadata["account_id"] == account.id
    assert error.payment_intent.status == "requires_payment_method"
    assert error.payment_intent.amount_received == 0


def test_a_card_typed_in_the_browser_declines_by_its_number(account):
    method = store_card(account.payments, key="pk_test_1", **{"card[number]": "4000000000000341"}).json()["id"]
    with pytest.raises(stripe.CardError, match="declined"):
        account.pay(method=method)


def test_parameters_of_the_real_api_are_taken(account):
    intent = account.payments.sdk.v1.payment_intents.create(
        {
            "amount": 700,
            "currency": "eur",
            "confirm": True,
            "payment_method": "pm_card_visa",
            "payment_method_types": ["card"],
            "off_session": True,
            "automatic_payment_methods": {"enabled": True, "allow_redirects": "never"},
            "return_url": "https://shop.test/back",
            "description": "Top-up",
            "metadata": {"account_id": account.id},
        }
    )
    assert intent.status == "succeeded"


def test_an_idempotency_key_gives_the_first_answer_again(account):
    first = account.pay(key="key-" + account.id)
    again = account.pay(key="key-" + account.id)

    assert again.id == first.id
    assert len(account.events(wait=1)) == 1
    with pytest.raises(stripe.IdempotencyError):
        account.pay(1100, key="key-" + account.id)


def test_a_decline_is_repeated_under_its_key(account):
    for _ in range(2):
        with pytest.raises(stripe.CardError):
            account.pay(method="pm_card_chargeCustomerFail", key="declined-" + account.id)
    assert len(account.events(wait=1)) == 1


def test_a_publishable_key_stores_a_card_and_no_more(payments, account):
    stored = store_card(payments, key="pk_test_1")

    assert stored.status_code == 200
    assert stored.json()["id"].startswith("pm_")
    assert stored.json()["card"]["last4"] == "4242"
    assert "4242424242424242" not in stored.text
    assert account.pay(method=stored.json()["id"]).status == "succeeded"
    with pytest.raises(stripe.AuthenticationError):
        payments.client("pk_test_1").v1.payment_intents.create({"amount": 500, "currency": "eur"})


@pytest.mark.parametrize("key", [{}, {"key": "sk_test_1"}, {"key": "pk_"}])
def test_a_card_is_not_stored_without_a_key_of_the_browser(payments, key):
    assert store_card(payments, **key).status_code == 401


def test_the_way_to_wipe_everybodys_data_is_closed(payments):
    assert payments.http.delete("/_config/data").status_code == 404


def test_a_provider_that_is_down_is_down_for_one_account(payments, account, another_account):
    payments.http.put("/_courier/provider", json={"mode": "down", "account_id": account.id}).raise_for_status()
    with pytest.raises(stripe.APIError) as caught:
        account.pay()
    assert caught.value.http_status == 503
    assert another_account.pay().status == "succeeded"
    assert account.events() == []

    payments.http.put("/_courier/provider", json={"mode": "ok", "account_id": account.id}).raise_for_status()
    assert account.pay().status == "succeeded"


def test_a_provider_that_is_slow_for_one_account_answers_in_the_end(payments, account):
    fault = {"mode": "slow", "delay": 0.3, "account_id": account.id}
    payments.http.put("/_courier/provider", json=fault).raise_for_status()
    began = time.monotonic()
    assert account.pay().status == "succeeded"
    assert time.monotonic() - began >= 0.3


def test_a_provider_can_be_down_for_everybody(payments, account):
    payments.http.put("/_courier/provider", json={"mode": "down"}).raise_for_status()
    try:
        assert store_card(payments, key="pk_test_1").status_code == 503
    finally:
        payments.http.put("/_courier/provider", json={"mode": "ok"}).raise_for_status()
    assert store_card(payments, key="pk_test_1").status_code == 200


def test_it_listens_on_the_given_address_only(payments):
    listening = [
        one.laddr.ip
        for one in psutil.Process(payments.simulator.process.pid).net_connections(kind="inet")
        if one.status == psutil.CONN_LISTEN
    ]
    assert listening == ["127.0.0.1"]


def test_nothing_is_written_to_disk(account):
    before = PICKLE.stat().st_mtime_ns if PICKLE.exists() else None
    account.pay()
    store_card(account.payments, key="pk_test_1")
    assert list(account.payments.simulator.directory.iterdir()) == []
    assert (PICKLE.stat().st_mtime_ns if PICKLE.exists() else None) == before


def test_it_logs_json_lines_with_the_trace_and_without_secrets(payments, account):
    intent = account.pay(method=store_card(payments, key="pk_test_1").json()["id"])
    event = account.events(wait=1, state="delivered")[0]

    lines = [json.loads(line) for line in payments.simulator.lines]
    assert all(line.keys() >= {"timestamp", "level", "event", "service", "trace_id", "request_id"} for line in lines)
    delivery = json.loads(payments.simulator.line_with(event["id"], "webhook_event"))
    assert delivery["trace_id"] == intent.metadata["trace_id"]
    for secret in ("4242424242424242", "pk_test_1", "sk_test", "whsec_"):
        assert secret not in "".join(payments.simulator.lines)


def test_it_ends_at_once_although_somebody_waits(tmp_path):
    port = free_port()
    simulator = Simulator(
        "simulators.payments",
        *("--port", str(port)),
        directory=tmp_path,
        PAP_API_URL="http://127.0.0.1:9",
        PAP_STRIPE_WEBHOOK_SECRET="whsec_x",
    )
    with socket.create_connection(("127.0.0.1", port)) as waiting:
        waiting.sendall(b"GET /_courier/accounts/a/events?wait=1&timeout=30 HTTP/1.1\r\nHost: x\r\n\r\n")
        began = time.monotonic()
        assert simulator.end() == 0
    assert time.monotonic() - began < 5


def test_a_missing_setting_is_one_clear_line():
    ended = subprocess.run(
        command("simulators.payments", "--port", str(free_port())),
        env=environment(PAP_API_URL="http://127.0.0.1:9"),
        capture_output=True,
        text=True,
        timeout=20,
        check=False,
    )
    assert ended.returncode == 1
    assert "PAP_STRIPE_WEBHOOK_SECRET" in ended.stderr
    assert len(ended.stderr.splitlines()) == 1


def test_a_taken_port_is_one_clear_line():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        ended = subprocess.run(
            command("simulators.payments", "--port", str(taken.getsockname()[1])),
            env=environment(PAP_API_URL="http://127.0.0.1:9", PAP_STRIPE_WEBHOOK_SECRET="whsec_x"),
            capture_output=True,
            text=True,
            timeout=20,
            check=False,
        )
    assert ended.returncode == 1
    assert "cannot listen on 127.0.0.1" in ended.stderr
    assert len(ended.stderr.splitlines()) == 1
