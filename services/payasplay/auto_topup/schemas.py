"""Auto top-up as the API speaks of it."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from pydantic import Field

from payasplay.accounts.second_factor.schemas import Code
from payasplay.money import Amount, AmountInput
from payasplay.payments.methods.schemas import PaymentMethodOut
from payasplay.schemas import Request, Response


class RunStatus(StrEnum):
    """``waiting`` for a try, ``processing`` until the provider's signed webhook decides."""

    WAITING = "waiting"
    PROCESSING = "processing"
    COMPLETED = "completed"
    FAILED = "failed"


class AutoTopUpIn(Request):
    """What its owner wants. Switching it on, and changing the method, need a code of the second factor."""

    enabled: bool
    amount: AmountInput
    threshold: AmountInput
    payment_method_id: UUID | None = Field(default=None, strict=False)
    second_factor_code: Code | None = None


class AutoTopUpOut(Response):
    """Auto top-up as it stands; ``switched_off_at`` is set where it switched itself off after failures in a row."""

    enabled: bool
    amount: Amount
    threshold: Amount
    payment_method: PaymentMethodOut | None
    failures_in_a_row: int
    switched_off_at: datetime | None
    # About how many minutes of the average price the amount pays for.
    estimated_minutes: int
    minimum: Amount
    maximum: Amount
    threshold_minimum: Amount


class RunOut(Response):
    """One time that it fired: ``balance_before`` is what the debit had left."""

    id: UUID
    amount: Amount
    balance_before: Amount
    status: RunStatus
    attempts: int
    failure_code: str | None
    payment_method: str
    created_at: datetime
    finished_at: datetime | None
