"""What is the stand-in's own: it says what it does not know, begins the same each time, is not for production."""

import pytest
from fastapi.testclient import TestClient
from pydantic import ValidationError

from payasplay.standin import seed
from payasplay.standin.app import create_app
from payasplay.web.mock_mode import settings_for
from payasplay.web.settings import ApiMode, WebSettings

REAL = {
    "PAP_API_URL": "http://api.internal:8000",
    "PAP_WEB_URL": "https://play.example",
    "PAP_VALKEY_URL": "redis://127.0.0.1:1/0",
    "PAP_SESSION_SECRET": "a secret for tests of at least 32 characters",
    "PAP_STRIPE_PUBLISHABLE_KEY": "pk_test_web",
}


@pytest.fixture
def environ(monkeypatch):
    def given(**values: str) -> dict[str, str]:
        for name in (*REAL, "API_MODE", "PAP_ENVIRONMENT", "PAP_TEST_ENDPOINTS"):
            monkeypatch.delenv(name, raising=False)
        for name, value in values.items():
            monkeypatch.setenv(name, value)
        return values

    return given


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/partner/settlement/overview"),
        ("POST", "/partner-api/sessions"),
        ("DELETE", "/wallet/balance"),
        ("GET", "/no"),
    ],
)
def test_what_it_does_not_know_it_says(standin, method, path):
    answer = standin.request(method, path)
    assert answer.status_code == 501
    body = answer.json()
    assert (body["success"], body["error"]["code"]) == (False, "NOT_SIMULATED")
    assert body["requestId"] == answer.headers["X-Request-Id"]


def test_two_of_them_begin_the_same_and_share_nothing():
    def begin(http: TestClient) -> list[object]:
        pair = http.post("/auth/signin", json={"email": seed.SARA, "password": seed.PASSWORD}).json()["data"]
        headers = {"Authorization": f"Bearer {pair['accessToken']}"}
        contents = http.get("/contents", params={"limit": 100}).json()["data"]
        balance = http.get("/wallet/balance", headers=headers).json()["data"]["balance"]
        http.post("/test/wallet/debit", json={"accountId": pair["account"]["id"], "amount": "1.00"}).raise_for_status()
        return [pair["account"], contents, balance]

    def one() -> TestClient:
        return TestClient(create_app(test_endpoints=True), base_url="http://api.test/api/v1")

    assert begin(one()) == begin(one())


def test_without_a_word_nobody_moves_clocks():
    with TestClient(create_app(), base_url="http://api.test/api/v1") as http:
        assert http.post("/test/accounts", json={}).status_code == 501


def test_production_refuses_it(environ):
    environ(**REAL, PAP_ENVIRONMENT="production")
    assert WebSettings().api_mode is ApiMode.REAL
    environ(**REAL | {"PAP_API_URL": "http://127.0.0.1:8011"}, PAP_ENVIRONMENT="production", API_MODE="mock")
    with pytest.raises(ValidationError, match="API_MODE=mock must not be set in production"):
        WebSettings()


def test_it_needs_no_other_variable(environ):
    settings = settings_for(8001, environ(API_MODE="mock"))
    assert settings.api_mode is ApiMode.MOCK
    assert settings.api_url.startswith("http://127.0.0.1:")
    assert not settings.test_endpoints


def test_it_is_on_this_machine_alone(environ):
    with pytest.raises(ValidationError, match="must be on loopback"):
        settings_for(8001, environ(API_MODE="mock", PAP_API_URL="http://api.example:8000"))
