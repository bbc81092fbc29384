"""Where a part that we need is away, people read so, and nothing else happens."""

import httpx
import pytest
import structlog
from starlette.testclient import TestClient

from payasplay.errors import RateLimited
from payasplay.web.app import create_app
from payasplay.web.settings import WebSettings
from tests.web.fake_api import FakeApi
from tests.web.visitor import Visitor, hidden_fields


def test_a_store_that_is_away(settings: WebSettings) -> None:
    app = create_app(settings.model_copy(update={"valkey_url": "redis://127.0.0.1:1/0"}))
    with TestClient(app, base_url="https://web.test") as client:
        known = client.get("/wallet", headers={"Cookie": f"__Host-pap_session={'x' * 43}", "Accept-Language": "fa"})
        assert client.get("/health").status_code == 200
    assert known.status_code == 503
    assert "فعلاً در دسترس نیست" in known.text
    assert known.headers["x-request-id"] in known.text


def test_an_api_that_breaks(visitor: Visitor, api: FakeApi) -> None:
    visitor.sign_in(api.person())

    def away(_request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("nobody there")

    visitor.http.app.state.services.api._pool._transport = httpx.MockTransport(away)  # type: ignore[attr-defined]
    with structlog.testing.capture_logs() as lines:
        answer = visitor.open("/wallet")
    assert answer.status_code == 503
    assert "Not available right now" in answer.text
    assert "error" not in {line["log_level"] for line in lines}


def test_who_asks_too_often_is_told_how_long_to_wait(visitor: Visitor, api: FakeApi) -> None:
    visitor.sign_in(api.person())
    # Seconds beyond the client's patience: it does not wait for them.
    api.fail_with["/api/v1/wallet/balance"] = RateLimited(retry_after=61)
    with structlog.testing.capture_logs() as lines:
        answer = visitor.open("/wallet")
    assert (answer.status_code, answer.headers["retry-after"]) == (429, "61")
    assert "Please wait 2 minutes" in answer.text
    assert answer.headers["x-request-id"] in answer.text
    assert "error" not in {line["log_level"] for line in lines}


def test_who_types_too_many_codes_is_told_to_wait(visitor: Visitor, api: FakeApi) -> None:
    visitor.sign_in(api.person())
    token = hidden_fields(visitor.open("/wallet").text, "/sign-out")["csrf_token"]
    api.fail_with["/api/v1/users/me/second-factor/confirm"] = RateLimited(retry_after=600)
    answer = visitor.http.post("/settings/security/confirm", data={"csrf_token": token, "code": "123456"})
    assert answer.status_code == 429
    assert "Too many attempts. Please wait" in answer.text


@pytest.mark.parametrize("path", ["events", "users/me"])
def test_live_news_for_who_asks_too_often_are_no_outage(visitor: Visitor, api: FakeApi, path: str) -> None:
    visitor.sign_in(api.person())
    if path == "users/me":  # the session has to be renewed first
        api.expire_access_tokens()
    api.fail_with[f"/api/v1/{path}"] = RateLimited(retry_after=60)
    assert visitor.open("/events").status_code == 429
