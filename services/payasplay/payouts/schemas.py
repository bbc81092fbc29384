"""Where money goes, and how it stands, as the API speaks of them."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints

from payasplay.schemas import Request, Response

_Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100)]


class PayoutMethod(StrEnum):
    """How money leaves."""

    BANK = "bank"
    PAYPAL = "paypal"
    CRYPTO = "crypto"


class PayoutStatus(StrEnum):
    """``pending`` until the provider has taken it on, ``processing`` until its signed webhook decides."""

    PENDING = "pending"
    PROCESSING = "processing"
    COMPLETED = "completed"
    FAILED = "failed"


class PayoutPurpose(StrEnum):
    """What a payout is for."""

    WITHDRAWAL = "withdrawal"
    SETTLEMENT = "settlement"


class DestinationIn(Request):
    """Where to pay: ``bank`` needs holder, IBAN and BIC, ``paypal`` an address, ``crypto`` an Algorand address."""

    method: PayoutMethod = Field(strict=False)
    account_holder: _Text | None = None
    iban: _Text | None = None
    bic: _Text | None = None
    email: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=254)] | None = None
    address: _Text | None = None


class MaskedDestination(Response):
    """What may be shown of where money goes; ``label`` says it in a line."""

    method: PayoutMethod
    label: str
    account_holder: str | None = None
    iban: str | None = None
    bic: str | None = None
    email: str | None = None
    address: str | None = None
