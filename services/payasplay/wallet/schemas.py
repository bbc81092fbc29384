"""The wallet as the API speaks of it."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import StringConstraints

from payasplay.money import Amount, AmountInput
from payasplay.schemas import Request, Response


class WalletStatus(StrEnum):
    """How much is left: ``critical`` below 2.00, ``warning`` below the owner's threshold, else ``ok``."""

    OK = "ok"
    WARNING = "warning"
    CRITICAL = "critical"


class TransactionType(StrEnum):
    """What moved the money."""

    TOPUP = "topup"
    PAYMENT = "payment"
    WITHDRAWAL = "withdrawal"
    REFUND = "refund"
    ADJUSTMENT = "adjustment"


class TopUpStatus(StrEnum):
    """``processing`` until the provider's signed webhook decides."""

    PROCESSING = "processing"
    COMPLETED = "completed"
    FAILED = "failed"


class BalanceOut(Response):
    """The balance: the sum of the wallet's postings; ``available`` is what no running session may still cost."""

    balance: Amount
    available: Amount
    currency: str
    status: WalletStatus
    threshold: Amount
    average_minute_cost: Amount
    estimated_minutes_left: int
    recommended_top_up: Amount
    last_updated: datetime


class TopUpIn(Request):
    """A card payment into the wallet; ``payment_method`` is the provider's id, the card itself never comes here."""

    amount: AmountInput
    payment_method: Annotated[str, StringConstraints(pattern=r"^(pm|card|src)_[A-Za-z0-9_]{1,100}$")]


class FailureOut(Response):
    """Why a payment failed: the provider's code, and a sentence."""

    code: str
    message: str


class TopUpOut(Response):
    """A top-up: ``amount`` is what was asked for, ``credited`` what the provider said that it took."""

    id: UUID
    amount: Amount
    credited: Amount | None
    currency: str
    status: TopUpStatus
    failure: FailureOut | None
    created_at: datetime
    completed_at: datetime | None


class TransactionOut(Response):
    """A movement of the wallet: positive comes in, negative goes out; ``description`` says more where there is more."""

    id: UUID
    type: TransactionType
    amount: Amount
    balance_after: Amount
    currency: str
    description: str | None = None
    created_at: datetime
