import itertools
from typing import Any

import httpx
import pytest

from payasplay.client import (
    ApiError,
    Client,
    NetworkError,
    RateLimited,
    RequestInProgress,
    RequestTimeout,
    RetryPolicy,
    ServerError,
)

from .world import BALANCE, TOP_UP, FakeTime, Script, failure, ok

TRANSIENT = {
    "connect error": httpx.ConnectError("refused"),
    "broken connection": httpx.ReadError("reset"),
    "server hung up": httpx.RemoteProtocolError("Server disconnected"),
    "connect timeout": httpx.ConnectTimeout("slow"),
    "read timeout": httpx.ReadTimeout("slow"),
    "502": failure(502, "BAD_GATEWAY"),
    "502 of a gateway": httpx.Response(502, html="<h1>Bad gateway</h1>"),
    "503": failure(503, "PAYMENT_PROVIDER_UNAVAILABLE"),
    "504": failure(504, "GATEWAY_TIMEOUT"),
    "429": failure(429, "RATE_LIMIT_EXCEEDED"),
    "request in progress": failure(409, "REQUEST_IN_PROGRESS"),
}
FINAL = {
    "400": failure(400, "VALIDATION_ERROR"),
    "401": failure(401, "UNAUTHORIZED"),
    "402": failure(402, "PAYMENT_DECLINED"),
    "403": failure(403, "FORBIDDEN"),
    "404": failure(404, "NOT_FOUND"),
    "409 conflict": failure(409, "IDEMPOTENCY_CONFLICT"),
    "500": failure(500, "INTERNAL_ERROR"),
    "200 without envelope": httpx.Response(200, text="hello"),
}


def named(cases: dict[str, Any]) -> list[Any]:
    return [pytest.param(case, id=name) for name, case in cases.items()]


@pytest.mark.parametrize("trouble", named(TRANSIENT))
@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "DELETE"])
def test_an_idempotent_call_is_repeated_until_it_works(method, trouble):
    script = Script(trouble, trouble, ok({"done": True}))
    script.client().request(method, "/things")
    assert len(script.requests) == 3


@pytest.mark.parametrize("trouble", named(TRANSIENT))
@pytest.mark.parametrize("method", ["POST", "PATCH"])
def test_a_call_without_key_is_never_repeated(method, trouble):
    script, time = Script(trouble, ok({})), FakeTime()
    with pytest.raises(ApiError):
        script.client(time).request(method, "/things", json={})
    assert len(script.requests) == 1
    assert time.slept == []


@pytest.mark.parametrize("trouble", named(TRANSIENT))
def test_a_post_with_key_is_repeated_with_the_same_key_and_body(trouble):
    script = Script(trouble, trouble, ok(TOP_UP, 201))
    script.client().wallet.top_up(2500, "pm_card_visa", idempotency_key="key-1")
    assert [request.headers["idempotency-key"] for request in script.requests] == ["key-1"] * 3
    assert len({request.content for request in script.requests}) == 1


@pytest.mark.parametrize("trouble", named(FINAL))
def test_what_would_fail_again_is_not_repeated(trouble):
    script, time = Script(trouble), FakeTime()
    with pytest.raises(ApiError):
        script.client(time).request("GET", "/things")
    assert len(script.requests) == 1
    assert time.slept == []


def test_each_payment_without_a_key_of_the_caller_has_its_own():
    script = Script(ok(TOP_UP, 201))
    client = script.client()
    client.wallet.top_up(2500, "pm_card_visa")
    client.wallet.top_up(2500, "pm_card_visa")
    first, second = (request.headers["idempotency-key"] for request in script.requests)
    assert first != second


def test_attempts_have_an_end_and_the_last_error_is_the_answer():
    script, time = Script(httpx.ConnectError("no"), httpx.ConnectError("no"), failure(503, "AWAY")), FakeTime()
    with pytest.raises(ServerError) as caught:
        script.client(time, retry=time.policy(attempts=3)).wallet.balance()
    assert caught.value.code == "AWAY"
    assert len(script.requests) == 3
    assert len(time.slept) == 2


def test_the_back_off_doubles_up_to_its_longest_and_stays_in_its_bounds():
    script, time = Script(httpx.ConnectError("no")), FakeTime()
    with pytest.raises(NetworkError):
        script.client(time, retry=time.policy(attempts=7, initial=0.1, longest=1.0, deadline=60)).wallet.balance()
    ceilings = [0.1, 0.2, 0.4, 0.8, 1.0, 1.0]
    assert len(time.slept) == len(ceilings)
    for slept, ceiling in zip(time.slept, ceilings, strict=True):
        assert ceiling / 2 <= slept <= ceiling


def test_the_back_off_is_spread():
    waits = set()
    for _ in range(5):
        script, time = Script(httpx.ConnectError("no"), ok(BALANCE)), FakeTime()
        script.client(time).wallet.balance()
        waits.update(time.slept)
    assert len(waits) > 1


def lowest(low: float, high: float) -> float:
    return low


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("3", 3.0),
        (" 3 ", 3.0),
        ("0", 0.0),
        ("Sun, 01 Mar 2026 12:00:04 GMT", 4.0),
        ("Sun, 01 Mar 2026 12:00:04 -0000", 4.0),
        ("Sun, 01 Mar 2026 11:00:00 GMT", 0.0),
        ("soon", 0.0),
        ("-5", 0.0),
        ("٣", 0.0),
    ],
)
@pytest.mark.parametrize("status_and_code", [(429, "RATE_LIMIT_EXCEEDED"), (409, "REQUEST_IN_PROGRESS"), (503, "AWAY")])
def test_retry_after_is_waited_for_on_top_of_the_back_off(header, seconds, status_and_code):
    trouble = failure(*status_and_code, headers={"Retry-After": header} if header.isascii() else {})
    if not header.isascii():
        trouble.headers = httpx.Headers([(b"retry-after", header.encode())])
    script, time = Script(trouble, ok(BALANCE)), FakeTime()
    script.client(time, retry=time.policy(initial=0.2, spread=lowest)).wallet.balance()
    assert time.slept == [pytest.approx(seconds + 0.1)]


def test_retry_after_of_a_gateways_own_page_counts_too():
    script, time = Script(httpx.Response(503, text="busy", headers={"Retry-After": "2"}), ok(BALANCE)), FakeTime()
    script.client(time).wallet.balance()
    assert 2.0 < time.slept[0] <= 2.1


def test_a_retry_after_beyond_the_deadline_is_not_waited_for():
    script, time = Script(failure(429, "RATE_LIMIT_EXCEEDED", headers={"Retry-After": "900"})), FakeTime()
    with pytest.raises(RateLimited) as caught:
        script.client(time, retry=time.policy(deadline=10)).wallet.balance()
    assert caught.value.retry_after == 900.0
    assert time.slept == []
    assert len(script.requests) == 1


def test_time_spent_in_the_calls_counts_towards_the_deadline():
    time = FakeTime()

    def slow(request):
        time.pass_by(4.0)
        raise httpx.ReadTimeout("slow", request=request)

    script = Script(slow)
    with pytest.raises(RequestTimeout):
        script.client(time, retry=time.policy(attempts=100, deadline=10)).wallet.balance()
    assert len(script.requests) == 3  # began at 0, 4 and 8 s; at 12 s none may begin


def test_no_exchange_is_given_more_time_than_is_left():
    time = FakeTime()

    def slow(request):
        time.pass_by(4.0)
        raise httpx.ReadTimeout("slow", request=request)

    script = Script(slow, ok(BALANCE))
    script.client(time, timeout=9.0, retry=time.policy(deadline=10, initial=0.0)).wallet.balance()
    given = [request.extensions["timeout"]["read"] for request in script.requests]
    assert given == [pytest.approx(9.0), pytest.approx(6.0)]


def test_the_deadline_leaves_a_call_that_is_not_repeated_its_own_timeout():
    time = FakeTime()
    script = Script(ok({}))
    script.client(time, retry=time.policy(deadline=1)).request("POST", "/slow", timeout=30.0)
    assert script.requests[0].extensions["timeout"]["read"] == 30.0


def test_every_attempt_has_its_own_request_id():
    script = Script(httpx.ConnectError("no"), httpx.ConnectError("no"), ok(BALANCE))
    script.client().wallet.balance()
    assert len({request.headers["x-request-id"] for request in script.requests}) == 3


def test_request_in_progress_ends_as_itself_where_it_never_ends():
    script, time = Script(failure(409, "REQUEST_IN_PROGRESS", headers={"Retry-After": "1"})), FakeTime()
    with pytest.raises(RequestInProgress):
        script.client(time).wallet.top_up(2500, "pm_card_visa")
    assert all(slept > 1.0 for slept in time.slept)
    assert len(time.slept) == 3


@pytest.mark.parametrize("wrong", [{"attempts": 0}, {"initial": -1}, {"longest": -1}, {"deadline": -1}])
def test_a_policy_that_makes_no_sense_is_refused(wrong):
    with pytest.raises(ValueError, match="retry policy"):
        RetryPolicy(**wrong)


def test_the_policy_is_shared_safely_between_calls():
    time = FakeTime()
    answers = itertools.cycle([httpx.ConnectError("no"), None])

    def alternate(request):
        step = next(answers)
        if isinstance(step, Exception):
            raise step
        return ok(BALANCE)

    client: Client = Script(alternate).client(time, retry=time.policy(attempts=2))
    for _ in range(3):
        assert client.wallet.balance().balance == 1250
    assert len(time.slept) == 3
