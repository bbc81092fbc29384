"""The web tier's record of its calls: masked at the source, and refused where real people are."""

import json
from typing import Any

import pytest
from pydantic import ValidationError

from payasplay.client import Exchange
from payasplay.web import exchange_log
from payasplay.web.exchange_log import MASK
from payasplay.web.settings import WebSettings

SETTINGS: dict[str, Any] = {
    "api_url": "http://127.0.0.1:1",
    "web_url": "https://pay.example",
    "valkey_url": "redis://127.0.0.1",
    "session_secret": "s" * 32,
    "stripe_publishable_key": "pk_test_1",
}


@pytest.fixture
def written(monkeypatch):
    lines = []
    monkeypatch.setattr(
        exchange_log, "_log", type("Log", (), {"info": lambda _self, event, **said: lines.append((event, said))})()
    )
    return lines


def exchange(asked: bytes, answered: bytes) -> Exchange:
    return Exchange(
        method="POST",
        url="http://api/api/v1/auth/signin?token=in-the-query",
        request_headers=(("authorization", "Bearer secret-of-sara"),),
        request_body=asked,
        status=200,
        response_headers=(("content-type", "application/json"),),
        response_body=answered,
        elapsed=0.1,
        request_id="r",
    )


def test_no_secret_reaches_the_line_and_the_shape_stays(written):
    asked = {"email": "sara@example.test", "name": "Sara", "password": "correct horse", "code": "123456"}
    data = {"accessToken": "eyJ", "recoveryCodes": ["one"], "expiresIn": 900, "proof": "eyJ", "uri": "otpauth:"}
    answered = {"data": data, "error": {"code": "X"}}
    exchange_log.write_down(exchange(json.dumps(asked).encode(), json.dumps(answered).encode()))
    ((event, said),) = written
    assert (event, said["path"], said["status"]) == ("api exchange", "/api/v1/auth/signin", 200)
    assert said["asked"] == {"email": MASK, "name": "Sara", "password": MASK, "code": MASK}
    assert said["answered"] == {
        "data": {"accessToken": MASK, "recoveryCodes": [MASK], "expiresIn": 900, "proof": MASK, "uri": MASK},
        "error": {"code": "X"},
    }
    assert not any(secret in str(written) for secret in ("in-the-query", "secret-of-sara", "correct horse", "eyJ"))


def test_what_is_no_json_is_left_out(written):
    exchange_log.write_down(exchange(b"", b"date;amount"))
    assert written[0][1]["asked"] is None
    assert written[0][1]["answered"] is None


@pytest.mark.parametrize("environment", ["production", "staging", "development"])
def test_only_a_test_environment_records(environment):
    with pytest.raises(ValidationError, match="PAP_RECORD_EXCHANGES"):
        WebSettings(environment=environment, record_exchanges=True, **SETTINGS)
    assert WebSettings(environment="test", record_exchanges=True, **SETTINGS).record_exchanges
