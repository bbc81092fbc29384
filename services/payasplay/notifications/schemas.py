"""Notifications as the API speaks of them."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from payasplay.money import Amount, AmountInput
from payasplay.schemas import Page, Request, Response


class NotificationKind(StrEnum):
    """What a notification is about; preferences are kept for each."""

    LOW_BALANCE = "low_balance"
    AUTO_TOPUP = "auto_topup"
    PAYMENT = "payment"
    SESSION_END = "session_end"
    SETTLEMENT = "settlement"
    SYSTEM = "system"
    PROMOTIONAL = "promotional"


class Channel(StrEnum):
    """How a notification reaches its reader. Push messages come later."""

    IN_APP = "in_app"
    EMAIL = "email"


class ThresholdUnit(StrEnum):
    """Whether "running low" is meant in euros or in minutes of the average price."""

    MONEY = "money"
    MINUTES = "minutes"


class NotificationOut(Response):
    """A notification in the reader's language; ``action_path`` is the page of this site that it leads to."""

    id: UUID
    kind: NotificationKind
    variant: str
    title: str
    text: str
    action_path: str | None
    created_at: datetime
    read_at: datetime | None


class NotificationsOut(Page[NotificationOut]):
    """One page, newest first. ``unread_count`` counts all unread ones, shown or not; ``as_of`` is the account's now."""

    unread_count: int
    as_of: datetime


class AllReadOut(Response):
    """How many notifications became read, and when."""

    count: int
    read_at: datetime


class PreferenceOut(Response):
    """Which channels a kind of notification takes."""

    kind: NotificationKind
    in_app: bool
    email: bool


class LowBalanceOut(Response):
    """Below what a wallet runs low: ``threshold`` is what follows from the rest."""

    unit: ThresholdUnit
    amount: Amount
    minutes: int
    threshold: Amount


class NotificationSettingsOut(Response):
    """What the reader wants to hear of, and how."""

    preferences: list[PreferenceOut]
    low_balance: LowBalanceOut


class PreferenceIn(Request):
    """Which channels a kind of notification shall take."""

    kind: NotificationKind = Field(strict=False)
    in_app: bool
    email: bool


class LowBalanceIn(Request):
    """Below what the wallet shall run low; the number of the other unit is kept for later."""

    unit: ThresholdUnit = Field(strict=False)
    amount: AmountInput
    minutes: int


class NotificationSettingsIn(Request):
    """New settings. A kind that is not named stays as it is."""

    preferences: Annotated[list[PreferenceIn], Field(max_length=len(NotificationKind))]
    low_balance: LowBalanceIn


class UnsubscribeIn(Request):
    """The token of an unsubscribe link."""

    token: Annotated[str, StringConstraints(min_length=20, max_length=1000)]


class UnsubscribedOut(Response):
    """What will not be mailed any more."""

    kind: NotificationKind
