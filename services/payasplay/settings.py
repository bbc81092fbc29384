"""Settings of the API and the worker, from the environment (prefix ``PAP_``)."""

from enum import StrEnum
from functools import lru_cache
from ipaddress import IPv4Network, IPv6Network
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
    password_reset_minutes: int = 60
    sign_in_challenge_minutes: int = 10

    rate_limit_requests: int = Field(default=100, ge=1)
    rate_limit_requests_seconds: int = Field(default=60, ge=1)
    rate_limit_exports: int = Field(default=10, ge=1)
    rate_limit_exports_seconds: int = Field(default=60 * 60, ge=1)
    rate_limit_partner_calls: int = Field(default=600, ge=1)
    rate_limit_partner_calls_seconds: int = Field(default=60, ge=1)
    rate_limit_passwords: int = Field(default=5, ge=1)
    rate_limit_passwords_seconds: int = Field(default=15 * 60, ge=1)
    rate_limit_reset_mails: int = Field(default=5, ge=1)
    rate_limit_reset_mails_seconds: int = Field(default=60 * 60, ge=1)
    rate_limit_confirmation_mails: int = Field(default=5, ge=1)
    rate_limit_confirmation_mails_seconds: int = Field(default=60 * 60, ge=1)
    request_limit_bytes: int = Field(default=256 * 1024, ge=1024)

    # Google, or whoever speaks OpenID Connect in its place; without an issuer that way in is closed.
    oidc_issuer: str | None = None
    # Where its document is, where our servers reach the provider otherwise than browsers do; below the issuer if not.
    oidc_discovery_url: str | None = None
    oidc_client_id: str = "pay-as-play"
    oidc_client_secret: SecretStr | None = None
    oidc_timeout_seconds: float = 10

    stripe_api_base: str = "https://api.stripe.com"
    stripe_secret_key: SecretStr
    stripe_webhook_secret: SecretStr
    stripe_timeout_seconds: float = 10

    # Internal networks that addresses given by users may lead to all the same, e.g. ["10.20.0.0/16"]; none by default.
    outbound_allowed_networks: list[IPv4Network | IPv6Network] = Field(default_factory=list)

    # Fernet keys, separated by commas: the first encrypts, all decrypt, so that keys can be changed one by one.
    encryption_keys: SecretStr | None = None
    payout_api_base: str | None = None
    payout_api_key: SecretStr | None = None
    payout_webhook_secret: SecretStr | None = None
    payout_timeout_seconds: float = 10
    # How often an open payout is looked after: asked for again where it never left, compared where no news came.
    payout_watch_seconds: int = 15 * 60

    smtp_host: str
    smtp_port: int
    mail_from: str = "Pay as Play <no-reply@payasplay.example>"

    topup_minimum: int = 500
    topup_maximum: int = 100_000
    recommended_topup: int = 2_500
    balance_critical_below: int = 200
    balance_warning_below: int = 1_000
    average_minute_cost: int = 45

    withdrawal_minimum: int = 1_000
    withdrawal_fee_minimum: int = 100
    withdrawal_fee_bps: int = 200
    auto_topup_threshold_minimum: int = 100
    auto_topup_failures: int = 3
    # The pause before the second try; it doubles with each.
    auto_topup_retry_seconds: int = 15 * 60

    second_factor_failures: int = 5
    second_factor_failure_minutes: int = 15
    recovery_codes: int = 10
    # The platform's part of what a session costs, in basis points; the partner gets the rest.
    platform_fee_bps: int = Field(default=1_000, ge=0, le=10_000)
    # What an owner may choose as the threshold of low balance, and how often a mail says so at most.
    low_balance_minutes: int = 10
    low_balance_minutes_maximum: int = 600
    low_balance_amount_minimum: int = 100
    low_balance_amount_maximum: int = 100_000
    low_balance_mail_minutes: int = 15

    # The key of the hashes of partners' API keys; without it, outside production, the JWT secret serves.
    api_key_secret: SecretStr | None = Field(default=None, min_length=32)
    play_token_hours: int = 24
    # From what net amount on a partner is paid: what holds at first, and the least and the most that may be chosen.
    settlement_minimum: int = 5_000
    settlement_minimum_floor: int = 1_000
    settlement_minimum_ceiling: int = 10_000_000
    # By when a payout should have arrived, at most.
    settlement_arrives_days: int = 7
    # How far the clocks of a partner's servers may be from ours.
    report_clock_slack_seconds: int = 300

    @model_validator(mode="after")
    def _production_is_strict(self) -> Self:
        if self.environment is Environment.PRODUCTION and self.test_endpoints:
            raise ValueError("PAP_TEST_ENDPOINTS must not be set in production: they move clocks and give money")
        if self.environment in {Environment.PRODUCTION, Environment.STAGING}:
            needed = ("api_key_secret", "encryption_keys", "payout_api_base", "payout_api_key", "payout_webhook_secret")
            missing = [f"PAP_{name.upper()}" for name in needed if getattr(self, name) is None]
            if missing:
                raise ValueError(f"{', '.join(missing)} must be set: for secrets at rest and for payouts")
        return self


@lru_cache
def settings() -> Settings:
    """The settings of this process, read once.

    Raises:
        pydantic.ValidationError: naming each variable that is missing or wrong.
    """
    return Settings()
