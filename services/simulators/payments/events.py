"""An event as the courier keeps it: what the provider said, and what became of it on its way."""

from dataclasses import asdict, dataclass, field
from enum import StrEnum
from http import HTTPStatus
from typing import Any


class EventState(StrEnum):
    """Where an event is."""

    WAITING = "waiting"  # on its way, or between two tries
    HELD = "held"
    DELIVERED = "delivered"  # the platform answered 2xx
    DROPPED = "dropped"
    GIVEN_UP = "given_up"


@dataclass(frozen=True, slots=True)
class Attempt:
    """One delivery: the platform's answer, or why there was none."""

    status: int | None
    body: str
    error: str | None = None

    @property
    def taken(self) -> bool:
        """Whether the platform took it."""
        return self.status is not None and HTTPStatus.OK <= self.status < HTTPStatus.MULTIPLE_CHOICES


@dataclass(slots=True)
class SeenEvent:
    """An event, its state and its deliveries so far."""

    payload: dict[str, Any]
    forged: bool = False
    state: EventState = EventState.WAITING
    attempts: list[Attempt] = field(default_factory=list)

    @property
    def id(self) -> str:
        """The provider's id of the event."""
        return str(self.payload["id"])

    @property
    def type(self) -> str:
        """For example ``payment_intent.succeeded``."""
        return str(self.payload["type"])

    @property
    def trace_id(self) -> str | None:
        """The trace id that the platform put into the object's metadata."""
        trace_id = (self.payload["data"]["object"].get("metadata") or {}).get("trace_id")
        return trace_id if isinstance(trace_id, str) else None

    def view(self) -> dict[str, Any]:
        """Show it as the courier's API does."""
        subject = self.payload["data"]["object"]
        return {
            "id": self.id,
            "type": self.type,
            "object": subject.get("id"),
            "amount": subject.get("amount"),
            "currency": subject.get("currency"),
            "state": self.state,
            "forged": self.forged,
            "deliveries": [asdict(attempt) for attempt in self.attempts],
        }
