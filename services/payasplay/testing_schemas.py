"""What the endpoints that only tests have take and give; the platform and its stand-in share them."""

from datetime import datetime
from typing import Annotated, Self
from uuid import UUID

from pydantic import AwareDatetime, Field, StringConstraints, model_validator

from payasplay.accounts.schemas import AccountOut, Email, Locale, Password, Role
from payasplay.money import AmountInput
from payasplay.schemas import Request, Response


class TestAccountIn(Request):
    """A person that a scenario needs; everything has a random or sensible default."""

    email: Email | None = None
    password: Password | None = None
    name: Annotated[str, StringConstraints(min_length=1, max_length=100)] = "Test Person"
    locale: Locale = Field(default=Locale.ENGLISH, strict=False)
    role: Role = Field(default=Role.USER, strict=False)
    balance: AmountInput = 0
    # Without the introduction that a new account meets, unless a scenario is about it.
    onboarded: bool = True


class TestAccountOut(Response):
    """The person, signed in; ``verification_token`` confirms the address (and signs a browser in) without a mail."""

    account: AccountOut
    access_token: str
    refresh_token: str
    expires_in: int
    verification_token: str


class DrainIn(Request):
    """Whose jobs, or of which trace; where nothing is named, everybody's."""

    account_id: UUID | None = Field(default=None, strict=False)
    trace_id: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$")] | None = None


class ClockIn(Request):
    """Where an account's clock is to stand: at a moment, or so many seconds later than now."""

    account_id: UUID = Field(strict=False)
    now: AwareDatetime | None = Field(default=None, strict=False)
    advance_seconds: Annotated[int, Field(ge=0)] | None = None
    # Open sessions last as long as they would have; false for scenarios about how sessions end.
    keep_sessions: bool = True

    @model_validator(mode="after")
    def _one_of_both(self) -> Self:
        if (self.now is None) == (self.advance_seconds is None):
            raise ValueError("give either now or advanceSeconds")
        return self


class ClockOut(Response):
    """Where the account's clock stands."""

    now: datetime


class JobOut(Response):
    """A job and how it stands: ``succeeded``, ``failed``, or ``todo`` where it waits for a later try."""

    task: str
    status: str


class DrainOut(Response):
    """The jobs of the account, oldest first."""

    jobs: list[JobOut]


class AuditOut(Response):
    """Whether the ledger is sound, and if not, what is wrong."""

    balanced: bool
    problems: list[str]
