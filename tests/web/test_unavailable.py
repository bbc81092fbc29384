"""Where a part that we need is away, people read so, and nothing else happens."""

import httpx
import structlog
from starlette.testclient import TestClient

from payasplay.web.app import create_app
from payasplay.web.settings import WebSettings
from tests.web.fake_api import FakeApi
from tests.web.visitor import Visitor


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
