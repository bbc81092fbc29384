"""What the web tier refuses to start with."""

import pytest
from pydantic import ValidationError

from payasplay.web.settings import WebSettings

RIGHT = {
    "PAP_ENVIRONMENT": "production",
    "PAP_API_URL": "http://api:8000/",
    "PAP_WEB_URL": "https://payasplay.example/",
    "PAP_VALKEY_URL": "redis://valkey:6379/0",
    "PAP_SESSION_SECRET": "x" * 32,
    "PAP_STRIPE_JS_URL": "https://js.stripe.com/v3/",
    "PAP_STRIPE_PUBLISHABLE_KEY": "pk_live_x",
}


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    for name, value in RIGHT.items():
        monkeypatch.setenv(name, value)
    return monkeypatch


def test_production_settings(environment: pytest.MonkeyPatch) -> None:
    settings = WebSettings()
    assert (settings.api_url, settings.web_url) == ("http://api:8000", "https://payasplay.example")
    assert settings.stripe_js_url == "https://js.stripe.com/v3/"
    assert "x" * 32 not in repr(settings)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PAP_WEB_URL", "http://payasplay.example"),
        ("PAP_STRIPE_JS_URL", "http://js.example/v3/"),
        ("PAP_SESSION_SECRET", "short"),
        ("PAP_STRIPE_PUBLISHABLE_KEY", "sk_live_secret"),
        ("PAP_API_URL", "api:8000"),
        ("PAP_ENVIRONMENT", "moon"),
    ],
)
def test_production_refuses(environment: pytest.MonkeyPatch, name: str, value: str) -> None:
    environment.setenv(name, value)
    with pytest.raises(ValidationError):
        WebSettings()


@pytest.mark.parametrize("name", [name for name in RIGHT if name not in {"PAP_ENVIRONMENT", "PAP_STRIPE_JS_URL"}])
def test_what_is_missing_is_named(environment: pytest.MonkeyPatch, name: str) -> None:
    environment.delenv(name)
    with pytest.raises(ValidationError, match=name.removeprefix("PAP_").lower()):
        WebSettings()
