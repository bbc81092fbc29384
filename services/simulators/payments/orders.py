"""What the suite may order from the courier, as JSON; unknown fields are refused."""

from enum import StrEnum
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, model_validator


class Secret(StrEnum):
    """Which secret signs a delivery."""

    RIGHT = "right"
    WRONG = "wrong"


class Order(StrEnum):
    """Which events go, and how: those held as seen, those held backwards, or everything seen so far once more."""

    HELD = "held"
    REVERSED = "reversed"
    ALL = "all"


class _Body(BaseModel):
    model_config = ConfigDict(extra="forbid")


class HoldOrder(_Body):
    """Whether the events of an account are held."""

    hold: bool


class DeliveryOrder(_Body):
    """Deliver events: ``amount`` in minor units replaces the real one, ``age_seconds`` dates the signature back."""

    events: Annotated[list[str], Field(min_length=1)] | None = None
    order: Order = Order.HELD
    times: int = Field(default=1, ge=1, le=20)
    parallel: bool = False
    amount: int | None = Field(default=None, ge=0)
    secret: Secret = Secret.RIGHT
    age_seconds: int = Field(default=0, ge=0)
    drop: bool = False

    @model_validator(mode="after")
    def _all_is_not_some(self) -> "DeliveryOrder":
        if self.events is not None and self.order is Order.ALL:
            raise ValueError("`events` names some, `order: all` means every one: give one of them")
        return self


class Forgery(_Body):
    """An event that the provider never sent.

    ``intent`` is an existing intent to speak about, or any id; ``object`` overrides fields of the intent that is told
    (``{"amount": 5000, "currency": "usd", "status": "succeeded"}``). ``event`` reuses an event's id.
    """

    type: str = Field(default="payment_intent.succeeded", min_length=1)
    intent: str | None = Field(default=None, min_length=1)
    event: str | None = Field(default=None, min_length=1)
    object: dict[str, Any] = Field(default_factory=dict)
    times: int = Field(default=1, ge=1, le=20)
    secret: Secret = Secret.RIGHT
    age_seconds: int = Field(default=0, ge=0)
