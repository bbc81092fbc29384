"""What the payouts simulator has to be told, from the environment (prefix ``PAP_``)."""

from pydantic import Field, HttpUrl, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

WEBHOOK_PATH = "/api/v1/webhooks/payouts"


class Settings(BaseSettings):
    """Where webhooks go and how they are signed, and the key that calls need; times are in seconds."""

    model_config = SettingsConfigDict(env_prefix="PAP_")

    api_url: HttpUrl
    payout_api_key: SecretStr = Field(min_length=1)
    payout_webhook_secret: SecretStr = Field(min_length=1)
    # Long enough that the answer to the request leaves first, as in the field; short enough not to slow a suite.
    payout_webhook_delay: float = Field(default=0.02, ge=0)
    payout_webhook_pause: float = Field(default=0.2, gt=0)
    payout_webhook_tries: int = Field(default=8, ge=1)

    @property
    def webhook_url(self) -> str:
        """The platform's webhook endpoint."""
        return str(self.api_url).rstrip("/") + WEBHOOK_PATH
