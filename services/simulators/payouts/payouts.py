"""Payouts as the provider keeps them, and what people order about them; bodies with unknown fields are refused."""

import asyncio
import secrets
from collections import defaultdict
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field


class Outcome(StrEnum):
    """What becomes of a payout."""

    COMPLETED = "completed"
    FAILED = "failed"


class Mode(StrEnum):
    """How the API answers: as it should, that it is down, that it never will, or, having taken it on, not at all."""

    OK = "ok"
    DOWN = "down"
    HANGS_UP = "hangs_up"
    REFUSES = "refuses"


class _Body(BaseModel):
    model_config = ConfigDict(extra="forbid")


class PayoutRequest(_Body):
    """A payout to make: ``amount`` in minor units, ``reference`` is the platform's id of it."""

    reference: Annotated[str, Field(min_length=1, max_length=100)]
    amount: Annotated[int, Field(gt=0)]
    currency: Annotated[str, Field(pattern=r"^[A-Z]{3}$")]
    method: Annotated[str, Field(pattern=r"^(bank|paypal|crypto)$")]
    destination: Annotated[dict[str, str], Field(min_length=1)]
    metadata: dict[str, str] = Field(default_factory=dict)


class AccountOrder(_Body):
    """How the payouts of an account fare; what is not given stays."""

    hold: bool | None = None
    outcome: Outcome | None = None
    failure_code: Annotated[str, Field(min_length=1)] | None = None
    mode: Mode | None = None


class NewsOrder(_Body):
    """News to bring by hand: of all payouts of the account that are known, ``times`` over, newest first on wish.

    ``which`` is the one payout that it is about: 1 is the first that was asked for.
    """

    outcome: Outcome = Outcome.COMPLETED
    failure_code: str = "account_closed"
    times: int = Field(default=1, ge=1, le=20)
    reverse: bool = False
    amount: int | None = Field(default=None, ge=0)
    forged: bool = False
    which: int | None = Field(default=None, ge=1)
    age_seconds: int = Field(default=0, ge=0)


@dataclass(slots=True)
class Payout:
    """One payout, and the news of it."""

    request: PayoutRequest
    id: str = field(default_factory=lambda: f"po_{secrets.token_hex(12)}")
    status: str = "accepted"
    failure_code: str | None = None
    asked: int = 1
    deliveries: list[int | None] = field(default_factory=list)

    @property
    def account_id(self) -> str:
        """Whose of the platform's accounts it is for."""
        return self.request.metadata.get("account_id", "-")

    def view(self) -> dict[str, Any]:
        """The payout as the API shows it; where the money goes is not repeated."""
        return {
            "id": self.id,
            "object": "payout",
            "reference": self.request.reference,
            "amount": self.request.amount,
            "currency": self.request.currency,
            "status": self.status,
            "failure": {"code": self.failure_code} if self.failure_code else None,
            "metadata": self.request.metadata,
        }

    def event(self, outcome: Outcome, failure_code: str, amount: int | None = None) -> dict[str, Any]:
        """News of an outcome, true or not."""
        said = self.view() | {"status": outcome, "failure": None}
        if outcome is Outcome.FAILED:
            said["failure"] = {"code": failure_code}
        if amount is not None:
            said["amount"] = amount
        return {"id": f"evt_{secrets.token_hex(12)}", "type": f"payout.{outcome}", "data": {"object": said}}


@dataclass(slots=True)
class Account:
    """What is ordered for one of the platform's accounts, and its payouts by idempotency key."""

    hold: bool = False
    outcome: Outcome = Outcome.COMPLETED
    failure_code: str = "account_closed"
    mode: Mode = Mode.OK
    payouts: dict[str, Payout] = field(default_factory=dict)
    _changed: asyncio.Event = field(default_factory=asyncio.Event)

    def changed(self) -> None:
        """Wake whoever waits for a change."""
        self._changed.set()
        self._changed = asyncio.Event()

    async def wait_for(self, payouts: int, told: int, *, timeout: float) -> None:  # noqa: ASYNC109
        """Wait until there are so many payouts, and so many of them with news that the platform answered.

        Raises:
            TimeoutError: after ``timeout`` seconds.
        """
        async with asyncio.timeout(timeout):
            while len(self.payouts) < payouts or self.told() < told:
                await self._changed.wait()

    def told(self) -> int:
        """How many payouts have news that the platform answered, whether it took it or not."""
        return sum(any(each.deliveries) for each in self.payouts.values())


class Book:
    """All payouts, by account."""

    def __init__(self) -> None:
        self.accounts: defaultdict[str, Account] = defaultdict(Account)

    def find(self, payout_id: str) -> tuple[Account, Payout] | None:
        """The payout of an id, and whose it is."""
        every = ((account, each) for account in self.accounts.values() for each in account.payouts.values())
        return next((found for found in every if found[1].id == payout_id), None)
