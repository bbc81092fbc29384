"""What the payments simulator has to be told, from the environment (prefix ``PAP_``)."""

from pydantic import Field, HttpUrl, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

WEBHOOK_PATH = "/api/v1/webhooks/stripe"


class Settings(BaseSettings):
    """Where webhooks go, how they are signed, and how long they take; times are in seconds."""

    model_config = SettingsConfigDict(env_prefix="PAP_")

    api_url: HttpUrl
    stripe_webhook_secret: SecretStr = Field(min_length=1)
    # Long enough that the answer to the payment leaves first, as in the field; short enough not to slow a suite.
    stripe_webhook_delay: float = Field(default=0.02, ge=0)
    stripe_webhook_first_pause: float = Field(default=0.2, gt=0)
    stripe_webhook_longest_pause: float = Field(default=5, gt=0)
    stripe_webhook_give_up_after: float = Field(default=120, gt=0)

    @property
    def webhook_url(self) -> str:
        """The platform's webhook endpoint."""
        return str(self.api_url).rstrip("/") + WEBHOOK_PATH
