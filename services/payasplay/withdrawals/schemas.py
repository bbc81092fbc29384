"""Withdrawals as the API speaks of them."""

from datetime import datetime
from uuid import UUID

from pydantic import Field

from payasplay.accounts.second_factor.schemas import Code
from payasplay.money import Amount, AmountInput
from payasplay.payouts.schemas import DestinationIn, MaskedDestination, PayoutMethod, PayoutStatus
from payasplay.schemas import Request, Response


class QuoteIn(Request):
    """What somebody thinks of withdrawing; a destination is checked where one is given."""

    amount: AmountInput
    destination: DestinationIn | None = None
    saved_destination_id: UUID | None = Field(default=None, strict=False)


class QuoteOut(Response):
    """What a withdrawal would cost, and what would arrive where, in how many hours at most."""

    amount: Amount
    fee: Amount
    net: Amount
    available: Amount
    minimum: Amount
    currency: str
    destination: MaskedDestination | None
    hours: int | None


class WithdrawalIn(Request):
    """A withdrawal to one destination, a new or a saved one, confirmed with a code of the second factor."""

    amount: AmountInput
    destination: DestinationIn | None = None
    saved_destination_id: UUID | None = Field(default=None, strict=False)
    save_destination: bool = False
    second_factor_code: Code | None = None


class WithdrawalOut(Response):
    """A withdrawal: ``amount`` leaves the wallet, ``net`` arrives. Where is masked."""

    id: UUID
    number: str
    amount: Amount
    fee: Amount
    net: Amount
    currency: str
    method: PayoutMethod
    destination: MaskedDestination
    status: PayoutStatus
    failure_code: str | None
    hours: int
    created_at: datetime
    sent_at: datetime | None
    ended_at: datetime | None


class SavedDestinationOut(Response):
    """A destination that is kept for the next time, masked."""

    id: UUID
    destination: MaskedDestination
    created_at: datetime
