"""Settings of the API and the worker, from the environment (prefix ``PAP_``)."""

from enum import StrEnum
from functools import lru_cache
from typing import Self

from pydantic import Field, SecretStr, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict


class Environment(StrEnum):
    """Where a process runs."""

    PRODUCTION = "production"
    STAGING = "staging"
    DEVELOPMENT = "development"
    TEST = "test"


class Settings(BaseSettings):
    """What an API or a worker needs to know; numbers of the rules are here with their defaults.

    Amounts are in cents, times in seconds unless the name says otherwise.
    """

    model_config = SettingsConfigDict(env_prefix="PAP_", extra="ignore")

    environment: Environment = Environment.DEVELOPMENT
    test_endpoints: bool = False
    database_url: str
    database_pool_size: int = 10
    valkey_url: str
    web_url: str

    jwt_secret: SecretStr = Field(min_length=32)
    access_token_seconds: int = 15 * 60
    refresh_token_days: int = 7
    # Two calls that hold the same refresh token at once are one user, not a thief: within this time the second one
    # is answered, after it the whole family ends.
    refresh_grace_seconds: int = 10
    verification_hours: int = 24

    stripe_api_base: str = "https://api.stripe.com"
    stripe_secret_key: SecretStr
    stripe_webhook_secret: SecretStr
    stripe_timeout_seconds: float = 10

    smtp_host: str
    smtp_port: int
    mail_from: str = "Pay as Play <no-reply@payasplay.example>"

    topup_minimum: int = 500
    topup_maximum: int = 100_000
    recommended_topup: int = 2_500
    balance_critical_below: int = 200
    balance_warning_below: int = 1_000
    average_minute_cost: int = 45

    @model_validator(mode="after")
    def _production_is_strict(self) -> Self:
        if self.environment is Environment.PRODUCTION and self.test_endpoints:
            raise ValueError("PAP_TEST_ENDPOINTS must not be set in production: they move clocks and give money")
        return self


@lru_cache
def settings() -> Settings:
    """The settings of this process, read once.

    Raises:
        pydantic.ValidationError: naming each variable that is missing or wrong.
    """
    return Settings()
