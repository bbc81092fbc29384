"""Saved payment methods as the API speaks of them."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import StringConstraints

from payasplay.schemas import Request, Response


class PaymentMethodIn(Request):
    """A card to keep: the id that the provider gave it."""

    payment_method: Annotated[str, StringConstraints(pattern=r"^pm_[A-Za-z0-9_]{1,100}$")]


class PaymentMethodOut(Response):
    """A saved card, masked."""

    id: UUID
    label: str
    masked: str
    expiry_month: int
    expiry_year: int
    expired: bool
    primary: bool
    created_at: datetime
