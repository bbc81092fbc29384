"""What the endpoints that only tests have take and give of notifications; the platform and its stand-in share them."""

from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from payasplay.money import AmountInput
from payasplay.notifications.schemas import NotificationKind
from payasplay.schemas import Request, Response


class NotifyIn(Request):
    """A notification to make, ``times`` over; see ``notifications.service.notify``."""

    account_id: UUID = Field(strict=False)
    kind: NotificationKind = Field(strict=False)
    variant: Annotated[str, StringConstraints(pattern=r"^[a-z_]{1,40}$")]
    params: dict[str, str] = Field(default_factory=dict)
    action_path: str | None = None
    times: Annotated[int, Field(ge=1, le=100)] = 1


class DebitIn(Request):
    """Money to take out of a wallet."""

    account_id: UUID = Field(strict=False)
    amount: AmountInput


class CountOut(Response):
    """How many."""

    count: int
