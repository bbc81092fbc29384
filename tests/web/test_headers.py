"""What every answer says to browsers, and what the outside may send."""

import json
import re
from collections.abc import Callable

import pytest
import structlog
from starlette.testclient import TestClient

from payasplay.settings import Environment
from payasplay.web.app import create_app
from payasplay.web.rendering import STATIC_PREFIX
from payasplay.web.security_headers import content_security_policy
from payasplay.web.settings import WebSettings
from tests.web.conftest import STRIPE_ORIGIN
from tests.web.fake_api import FakeApi
from tests.web.visitor import Visitor

TRACE = "4bf92f3577b34da6a3ce929d0e0e4736"


def policy_of(headers: dict[str, str]) -> dict[str, list[str]]:
    rules = [rule.split() for rule in headers["content-security-policy"].split(";")]
    return {name: values for name, *values in rules}


@pytest.mark.parametrize("path", ["/", "/sign-in", "/nowhere", "/health", "/wallet", "/events"])
def test_every_answer_is_guarded(visitor: Visitor, path: str) -> None:
    headers = visitor.open(path).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert "camera=()" in headers["permissions-policy"]
    assert headers["cache-control"] == "no-store"
    assert re.fullmatch(r"[A-Za-z0-9._-]{8,64}", headers["x-request-id"])
    policy = policy_of(dict(headers))
    assert policy["default-src"] == ["'none'"]
    assert policy["script-src"] == policy["style-src"] == policy["connect-src"] == ["'self'"]
    assert policy["frame-ancestors"] == policy["frame-src"] == ["'none'"]
    assert policy["base-uri"] == policy["form-action"] == ["'self'"]
    assert policy["report-uri"] == ["/csp-report"]
    assert "unsafe" not in headers["content-security-policy"]


def test_only_the_page_with_the_card_may_reach_the_payment_provider(visitor: Visitor, api: FakeApi) -> None:
    visitor.sign_in(api.person())
    policy = policy_of(dict(visitor.open("/wallet/top-up").headers))
    assert policy["script-src"] == ["'self'", STRIPE_ORIGIN]
    assert policy["frame-src"] == [STRIPE_ORIGIN]
    assert policy["connect-src"] == ["'self'", STRIPE_ORIGIN]
    assert STRIPE_ORIGIN not in visitor.open("/wallet").headers["content-security-policy"]


def test_the_real_provider_gets_the_origins_that_it_documents(settings: WebSettings) -> None:
    real = settings.model_copy(update={"stripe_js_url": "https://js.stripe.com/v3/"})
    policy = content_security_policy(real, card_page=True)
    assert "frame-src https://js.stripe.com https://*.js.stripe.com https://hooks.stripe.com;" in policy
    assert "connect-src 'self' https://js.stripe.com https://api.stripe.com;" in policy


def test_pages_have_no_script_and_no_style_of_their_own(visitor: Visitor, api: FakeApi) -> None:
    visitor.sign_in(api.person())
    for path in ("/", "/wallet", "/wallet/top-up", "/wallet/transactions", "/nowhere", "/verify-email"):
        html = visitor.open(path).text
        assert not re.search(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=|javascript:", html)


def test_https_is_kept_outside_of_tests(visitor: Visitor, settings: WebSettings) -> None:
    assert "strict-transport-security" not in visitor.open("/").headers
    staging = create_app(settings.model_copy(update={"environment": Environment.STAGING}))
    with TestClient(staging, base_url="https://web.test") as client:
        assert "max-age=31536000" in client.get("/health").headers["strict-transport-security"]


def test_files_are_kept_for_ever_under_an_address_that_changes_with_them(visitor: Visitor) -> None:
    answer = visitor.open(f"{STATIC_PREFIX}/theme.css")
    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert f"{STATIC_PREFIX}/theme.css" in visitor.open("/").text
    missing = visitor.open(f"{STATIC_PREFIX}/missing.css")
    assert (missing.status_code, missing.headers["cache-control"]) == (404, "no-store")


def test_a_body_beyond_the_limit_is_refused(visitor: Visitor, settings: WebSettings) -> None:
    answer = visitor.http.post("/sign-in", data={"email": "x" * settings.request_limit_bytes})
    assert answer.status_code == 413
    assert "This is too much at once" in answer.text
    pieces = iter([b"email=", b"x" * settings.request_limit_bytes])
    kind = {"Content-Type": "application/x-www-form-urlencoded"}
    assert visitor.http.post("/sign-in", content=pieces, headers=kind).status_code == 413


def test_a_form_that_is_opened_as_a_page_is_none(visitor: Visitor) -> None:
    answer = visitor.open("/sign-out")
    assert (answer.status_code, answer.headers["allow"]) == (405, "POST")
    assert "This page does not exist" in answer.text


def test_a_file_is_not_a_field(visitor: Visitor) -> None:
    answer = visitor.http.post("/sign-in", files={"email": ("a.txt", b"a@example.org")})
    assert answer.status_code == 400


@pytest.mark.parametrize("kind", ["application/csp-report", "application/reports+json"])
def test_a_violated_policy_is_an_error_in_the_log(visitor: Visitor, kind: str) -> None:
    with structlog.testing.capture_logs() as lines:
        report = json.dumps({"csp-report": {"blocked-uri": "inline"}})
        answer = visitor.http.post("/csp-report", content=report, headers={"Content-Type": kind})
    assert answer.status_code == 204
    (line,) = [each for each in lines if each["log_level"] == "error"]
    assert line["report"]["csp-report"]["blocked-uri"] == "inline"
    assert visitor.http.post("/csp-report", content="no json").status_code == 400
    assert visitor.http.post("/csp-report", content=json.dumps({"filler": "x" * 9000})).status_code == 413


def test_one_trace_from_the_browser_to_the_api(visitor: Visitor, api: FakeApi) -> None:
    visitor.sign_in(api.person())
    api.calls.clear()
    given = {"traceparent": f"00-{TRACE}-00f067aa0ba902b7-01", "X-Request-Id": "request-of-the-test"}
    with structlog.testing.capture_logs(processors=[structlog.contextvars.merge_contextvars]) as lines:
        answer = visitor.open("/wallet?secret=in-the-query", headers=given)
    assert answer.headers["x-request-id"] == "request-of-the-test"
    assert api.calls
    assert {headers["traceparent"].split("-")[1] for _, _, headers, _ in api.calls} == {TRACE}
    (line,) = [each for each in lines if each["event"] == "request"]
    assert (line["trace_id"], line["request_id"]) == (TRACE, "request-of-the-test")
    assert (line["path"], line["status"], line["method"]) == ("/wallet", 200, "GET")
    assert "in-the-query" not in str(lines)


@pytest.mark.parametrize("given", ["short", "a" * 65, "with space in it", 'quote"d-and-more'])
def test_a_malformed_request_id_is_replaced(visitor: Visitor, given: str) -> None:
    assert visitor.open("/health", headers={"X-Request-Id": given}).headers["x-request-id"] != given


def test_what_nobody_expected_is_a_page_with_a_reference_and_one_error_line(
    new_visitor: Callable[..., Visitor], monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*_args: object, **_values: object) -> None:
        raise RuntimeError("a fault of ours")

    monkeypatch.setattr("payasplay.web.pages.start.render", breaks)
    with structlog.testing.capture_logs() as lines:
        answer = new_visitor("fa").open("/")
    assert answer.status_code == 500
    assert "مشکلی پیش آمد" in answer.text
    assert answer.headers["x-request-id"] in answer.text
    assert "content-security-policy" in answer.headers
    assert "a fault of ours" not in answer.text
    (error,) = [each for each in lines if each["log_level"] == "error"]
    assert error["event"] == "request failed"
