import inspect

import httpx
import pytest

from payasplay import errors as platform_errors
from payasplay.client import (
    ApiError,
    Conflict,
    EmailNotVerified,
    Forbidden,
    IdempotencyConflict,
    InsufficientBalance,
    InvalidCode,
    InvalidCredentials,
    NetworkError,
    NotFound,
    NotSignedIn,
    PayloadTooLarge,
    PaymentDeclined,
    PaymentProviderUnavailable,
    PayoutProviderUnavailable,
    ProtocolError,
    RateLimited,
    RequestInProgress,
    RequestTimeout,
    SecondFactorRequired,
    ServerError,
    ServiceUnavailable,
    SignInProviderUnavailable,
    SignInRefused,
    ValidationError,
)

from .world import BALANCE, Script, Step, failure, ok

CLASSES = {
    "INTERNAL_ERROR": ServerError,
    "VALIDATION_ERROR": ValidationError,
    "INVALID_CREDENTIALS": InvalidCredentials,
    "UNAUTHORIZED": NotSignedIn,
    "EMAIL_NOT_VERIFIED": EmailNotVerified,
    "FORBIDDEN": Forbidden,
    "SIGN_IN_REFUSED": SignInRefused,
    "SIGN_IN_PROVIDER_UNAVAILABLE": SignInProviderUnavailable,
    "PAYLOAD_TOO_LARGE": PayloadTooLarge,
    "NOT_FOUND": NotFound,
    "CONFLICT": Conflict,
    "IDEMPOTENCY_CONFLICT": IdempotencyConflict,
    "REQUEST_IN_PROGRESS": RequestInProgress,
    "PAYMENT_DECLINED": PaymentDeclined,
    "INSUFFICIENT_BALANCE": InsufficientBalance,
    "RATE_LIMIT_EXCEEDED": RateLimited,
    "PAYMENT_PROVIDER_UNAVAILABLE": PaymentProviderUnavailable,
    "PAYOUT_PROVIDER_UNAVAILABLE": PayoutProviderUnavailable,
    "SERVICE_UNAVAILABLE": ServiceUnavailable,
    "SECOND_FACTOR_REQUIRED": SecondFactorRequired,
    "INVALID_CODE": InvalidCode,
}
PLATFORM = {
    kind.code: kind.status
    for _, kind in inspect.getmembers(platform_errors, inspect.isclass)
    if issubclass(kind, platform_errors.DomainError)
}


def fail_with(answer: Step) -> ApiError:
    with pytest.raises(ApiError) as caught:
        Script(answer).client().request("POST", "/things", json={})
    return caught.value


def test_every_code_of_the_platform_is_known_here():
    assert set(PLATFORM) == set(CLASSES)


@pytest.mark.parametrize(("code", "status"), PLATFORM.items())
def test_every_code_has_its_class(code, status):
    error = fail_with(failure(status, code))
    assert type(error) is CLASSES[code]
    assert (error.status, error.code, error.message) == (status, code, f"Sentence of {code}.")
    assert error.message_key == f"error.{code}"
    assert error.fallback_key == f"error.{code}"
    assert error.request_id == "server-request-1"


@pytest.mark.parametrize(
    ("status", "kind", "fallback"),
    [
        (400, ValidationError, "error.VALIDATION_ERROR"),
        (401, NotSignedIn, "error.UNAUTHORIZED"),
        (402, PaymentDeclined, "error.PAYMENT_DECLINED"),
        (403, Forbidden, "error.FORBIDDEN"),
        (404, NotFound, "error.NOT_FOUND"),
        (409, Conflict, "error.CONFLICT"),
        (413, ApiError, "error.INTERNAL_ERROR"),
        (422, ValidationError, "error.VALIDATION_ERROR"),
        (429, RateLimited, "error.RATE_LIMIT_EXCEEDED"),
        (500, ServerError, "error.INTERNAL_ERROR"),
        (599, ServerError, "error.INTERNAL_ERROR"),
    ],
)
def test_an_unknown_code_is_told_by_its_status_and_keeps_its_name(status, kind, fallback):
    error = fail_with(failure(status, "NEW_IN_NEXT_YEAR"))
    assert type(error) is kind
    assert error.message_key == "error.NEW_IN_NEXT_YEAR"
    assert error.fallback_key == fallback


def test_details_name_the_fields():
    details = [{"field": "amount", "code": "too_small", "message": "At least 5.00.", "params": {"minimum": "5.00"}}]
    error = fail_with(failure(400, "VALIDATION_ERROR", details=details))
    (detail,) = error.details
    assert (detail.field, detail.code, detail.params) == ("amount", "too_small", {"minimum": "5.00"})


def test_retry_after_is_at_hand():
    error = fail_with(failure(429, "RATE_LIMIT_EXCEEDED", headers={"Retry-After": "120"}))
    assert error.retry_after == 120.0


def test_the_text_has_what_a_log_line_needs():
    assert str(fail_with(failure(404, "NOT_FOUND"))) == (
        "404 NOT_FOUND: Sentence of NOT_FOUND. (request server-request-1)"
    )
    assert str(fail_with(httpx.ConnectError("refused"))).startswith("no answer NETWORK_ERROR: ")


@pytest.mark.parametrize(
    ("trouble", "kind", "key"),
    [
        (httpx.ConnectError("refused"), NetworkError, "error.NETWORK_ERROR"),
        (httpx.ReadError("reset"), NetworkError, "error.NETWORK_ERROR"),
        (httpx.RemoteProtocolError("hung up"), NetworkError, "error.NETWORK_ERROR"),
        (httpx.ConnectTimeout("slow"), RequestTimeout, "error.TIMEOUT"),
        (httpx.ReadTimeout("slow"), RequestTimeout, "error.TIMEOUT"),
        (httpx.PoolTimeout("busy"), RequestTimeout, "error.TIMEOUT"),
        (httpx.LocalProtocolError("bad header"), ProtocolError, "error.PROTOCOL_ERROR"),
        (httpx.DecodingError("bad gzip"), ProtocolError, "error.PROTOCOL_ERROR"),
    ],
)
def test_no_answer_is_an_error_with_our_own_request_id(trouble, kind, key):
    script = Script(trouble)
    with pytest.raises(ApiError) as caught:
        script.client().request("POST", "/things", json={})
    assert type(caught.value) is kind
    assert caught.value.message_key == key
    assert caught.value.status is None
    assert caught.value.request_id == script.requests[0].headers["x-request-id"]
    assert caught.value.__cause__ is trouble


NOT_ENVELOPES = {
    "html 502": httpx.Response(502, html="<h1>Bad gateway</h1>"),
    "html 404": httpx.Response(404, html="<h1>nginx</h1>"),
    "empty 500": httpx.Response(500),
    "empty 200": httpx.Response(200),
    "text 200": httpx.Response(200, text="hello"),
    "not text at all": httpx.Response(200, content=b"\xff\xfe\x00"),
    "list": httpx.Response(200, json=[1]),
    "null": httpx.Response(200, json=None),
    "success without data": httpx.Response(200, json={"success": True}),
    "data without success": httpx.Response(200, json={"data": {}}),
    "success as text": httpx.Response(200, json={"success": "true", "data": {}}),
    "success with 400": httpx.Response(400, json={"success": True, "data": {}}),
    "failure with 200": httpx.Response(
        200, json={"success": False, "error": {"code": "X", "message": "x"}, "requestId": "r-1"}
    ),
    "failure without error": httpx.Response(400, json={"success": False, "requestId": "r-1"}),
    "failure without code": httpx.Response(400, json={"success": False, "error": {"message": "x"}, "requestId": "r"}),
    "framework's own 422": httpx.Response(422, json={"detail": [{"loc": ["body"], "msg": "x"}]}),
    "redirect": httpx.Response(302, headers={"location": "https://elsewhere.example/"}),
}


@pytest.mark.parametrize("answer", [pytest.param(answer, id=name) for name, answer in NOT_ENVELOPES.items()])
def test_what_is_not_the_envelope_is_a_protocol_error(answer):
    error = fail_with(answer)
    assert type(error) is ProtocolError
    assert error.status == answer.status_code
    assert error.code == "PROTOCOL_ERROR"
    assert error.request_id


def test_a_redirect_is_not_followed():
    script = Script(NOT_ENVELOPES["redirect"])
    with pytest.raises(ProtocolError):
        script.client().wallet.balance()
    assert [request.url.host for request in script.requests] == ["api.example"]


def test_a_gateways_page_is_a_server_error_for_those_who_ask_no_more():
    with pytest.raises(ServerError) as caught:
        Script(NOT_ENVELOPES["html 502"]).client().wallet.balance()
    assert "text/html" in caught.value.message
    assert "Bad gateway" not in caught.value.message


def test_the_server_is_believed_about_the_request_id_of_a_page_without_envelope():
    error = fail_with(httpx.Response(500, text="oops", headers={"X-Request-Id": "from-the-server"}))
    assert error.request_id == "from-the-server"


def test_data_of_another_shape_are_a_protocol_error_that_keeps_values_to_itself():
    wrong = BALANCE | {"balance": "secret-number"}
    del wrong["status"]
    with pytest.raises(ProtocolError) as caught:
        Script(ok(wrong)).client().wallet.balance()
    assert "BalanceOut" in caught.value.message
    assert "balance: not_an_amount" in caught.value.message
    assert "status: missing" in caught.value.message
    assert "secret-number" not in str(caught.value)


def test_fields_that_the_client_does_not_know_are_passed_over():
    balance = Script(ok(BALANCE | {"newField": {"deep": 1}})).client().wallet.balance()
    assert balance.balance == 1250


def test_unknown_fields_of_a_failure_are_passed_over():
    body = {
        "success": False,
        "requestId": "r-1",
        "extra": 1,
        "error": {"code": "NOT_FOUND", "message": "Nothing.", "hint": "look elsewhere"},
    }
    error = fail_with(httpx.Response(404, json=body))
    assert type(error) is NotFound
    assert error.details == ()
