"""Settings of the web tier, from the environment (prefix ``PAP_``)."""

from enum import StrEnum
from typing import Self
from urllib.parse import urlsplit

from pydantic import AliasChoices, Field, SecretStr, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from payasplay.settings import Environment

# What Stripe documents for sites with a content security policy (https://docs.stripe.com/security/guide).
_STRIPE_JS_ORIGIN = "https://js.stripe.com"
_STRIPE_FRAMES = ("https://*.js.stripe.com", "https://hooks.stripe.com")
_STRIPE_CALLS = ("https://api.stripe.com",)
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


def origin_of(url: str) -> str:
    """Scheme, host and port of an absolute http(s) URL.

    Raises:
        ValueError: where it is none.
    """
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise ValueError(f"not an absolute http(s) URL: {url!r}")
    return f"{parts.scheme}://{parts.netloc}"


class ApiMode(StrEnum):
    """Whom the web tier asks: the API, or a stand-in for it in its own process."""

    REAL = "real"
    MOCK = "mock"


class WebSettings(BaseSettings):
    """What the web tier needs to know. Amounts are in cents, times in seconds unless the name says otherwise."""

    model_config = SettingsConfigDict(env_prefix="PAP_", extra="ignore", populate_by_name=True)

    api_mode: ApiMode = Field(default=ApiMode.REAL, validation_alias=AliasChoices("API_MODE", "PAP_API_MODE"))
    # What only tests may ask of the stand-in; the API has a setting of its own.
    test_endpoints: bool = False

    environment: Environment = Environment.DEVELOPMENT
    api_url: str
    web_url: str
    valkey_url: str
    session_secret: SecretStr = Field(min_length=32)
    stripe_js_url: str = "https://js.stripe.com/v3/"
    stripe_publishable_key: str = Field(pattern=r"^pk_(test|live)_[A-Za-z0-9_]+$")

    # Where "sign in with Google" leads; without it the button is not there.
    oidc_issuer: str | None = None

    # As long as the API renews: who comes back within the life of a refresh token is still signed in.
    session_idle_minutes: int = Field(default=7 * 24 * 60, ge=1)
    request_limit_bytes: int = Field(default=64 * 1024, ge=1024)
    # Each call of the API as a line in the log, for a test that judges them; never where real people are.
    record_exchanges: bool = False
    # Where partners' servers reach the API, where that is not where this process does.
    public_api_url: str | None = None
    topup_minimum: int = 500
    topup_maximum: int = 100_000
    # Below so many minutes of a content, its page warns before it begins to cost.
    low_balance_minutes: int = Field(default=10, ge=0)

    @field_validator("api_url", "web_url")
    @classmethod
    def _is_a_base(cls, url: str) -> str:
        origin_of(url)
        return url.rstrip("/")

    @field_validator("stripe_js_url")
    @classmethod
    def _is_absolute(cls, url: str) -> str:
        origin_of(url)
        return url

    @model_validator(mode="after")
    def _production_is_strict(self) -> Self:
        if self.record_exchanges and self.environment is not Environment.TEST:
            raise ValueError("PAP_RECORD_EXCHANGES is for the test environment: it writes answers into the log")
        if self.api_mode is ApiMode.MOCK and urlsplit(self.api_url).hostname not in _LOOPBACK:
            raise ValueError("PAP_API_URL must be on loopback with API_MODE=mock: the stand-in is in this process")
        if self.environment is Environment.PRODUCTION:
            if self.api_mode is ApiMode.MOCK:
                raise ValueError("API_MODE=mock must not be set in production: its money is nobody's")
            if not self.web_url.startswith("https://"):
                raise ValueError("PAP_WEB_URL must be https in production: the session cookie travels on it")
            if not self.stripe_js_url.startswith("https://"):
                raise ValueError("PAP_STRIPE_JS_URL must be https in production: cards are typed into it")
        return self

    @property
    def partner_api_url(self) -> str:
        """The base of the API as partners' servers reach it."""
        return (self.public_api_url or self.api_url).rstrip("/")

    @property
    def stripe_origin(self) -> str:
        """Where the payment provider's script and its card frame come from."""
        return origin_of(self.stripe_js_url)

    @property
    def stripe_frames(self) -> tuple[str, ...]:
        """The origins that a page with a card may show frames and run scripts of."""
        own = self.stripe_origin
        return (own, *_STRIPE_FRAMES) if own == _STRIPE_JS_ORIGIN else (own,)

    @property
    def stripe_calls(self) -> tuple[str, ...]:
        """The origins that a page with a card may call."""
        own = self.stripe_origin
        return (own, *_STRIPE_CALLS) if own == _STRIPE_JS_ORIGIN else (own,)
