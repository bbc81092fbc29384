"""Platforms, keys, the draft and the partner API, as they are spoken of."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import AwareDatetime, Field, StringConstraints

from payasplay.money import Amount
from payasplay.playback.prices import Price
from payasplay.schemas import Request, Response

NAME_MINIMUM, NAME_MAXIMUM, DESCRIPTION_MAXIMUM = 2, 50, 500
STEPS = 4
_PLAY_TOKEN_PREFIX = "plt_"  # noqa: S105 (says what kind of token it is)


class PlatformType(StrEnum):
    """What a platform offers."""

    VIDEO = "video"
    AUDIO = "audio"
    LEARN = "learn"
    ENTERTAINMENT = "entertainment"


class PlatformStatus(StrEnum):
    """``pending`` until the wizard is completed; ``cancelled`` ones are not shown."""

    PENDING = "pending"
    ACTIVE = "active"
    CANCELLED = "cancelled"


class KeyKind(StrEnum):
    """A ``production`` key moves money, a ``development`` key is for the sandbox and moves none."""

    PRODUCTION = "production"
    DEVELOPMENT = "development"


class KeyStatus(StrEnum):
    """Whether a key opens anything."""

    ACTIVE = "active"
    REVOKED = "revoked"


class PlatformIn(Request):
    """A platform; its name is unique for its partner."""

    platform_type: PlatformType = Field(strict=False)
    platform_name: Annotated[
        str, StringConstraints(strip_whitespace=True, min_length=NAME_MINIMUM, max_length=NAME_MAXIMUM)
    ]
    platform_description: Annotated[str, StringConstraints(strip_whitespace=True, max_length=DESCRIPTION_MAXIMUM)] = ""


class DraftIn(Request):
    """What the wizard's form holds at this moment, right or not; what is not given stays."""

    platform_type: PlatformType | None = Field(default=None, strict=False)
    platform_name: Annotated[str, StringConstraints(max_length=4 * NAME_MAXIMUM)] | None = None
    platform_description: Annotated[str, StringConstraints(max_length=4 * DESCRIPTION_MAXIMUM)] | None = None
    step: Annotated[int, Field(ge=1, le=STEPS)] | None = None


class KeyIn(Request):
    """Which kind of key."""

    kind: KeyKind = Field(strict=False)


class ApiKeyOut(Response):
    """A key, as it may be shown: masked."""

    id: UUID
    kind: KeyKind
    masked_key: str
    status: KeyStatus
    created_at: datetime
    last_used_at: datetime | None
    revoked_at: datetime | None


class NewKeyOut(Response):
    """A new key: the only answer that ever holds it."""

    api_key: str
    details: ApiKeyOut


class PlatformOut(Response):
    """A platform with its keys, newest first."""

    id: UUID
    platform_type: PlatformType
    platform_name: str
    platform_description: str
    status: PlatformStatus
    created_at: datetime
    completed_at: datetime | None
    keys: list[ApiKeyOut]


class DraftOut(Response):
    """Where a partner is in the wizard. ``platform`` is there once the first step was right."""

    step: int
    platform_type: PlatformType | None
    platform_name: str
    platform_description: str
    platform: PlatformOut | None


class PingOut(Response):
    """Who a key speaks for."""

    platform_id: UUID
    platform_name: str
    platform_type: PlatformType
    status: PlatformStatus
    sandbox: bool


class PlayTokenIn(Request):
    """What a consumer allows: one playing of this content on this platform."""

    platform_id: UUID = Field(strict=False)
    content_id: UUID = Field(strict=False)


class PlayTokenOut(Response):
    """A play token, shown once; it pays for one session, by the minute and at most to the content's end."""

    play_token: str
    platform_name: str
    price_per_minute: Price
    expires_at: datetime


class ReportIn(Request):
    """A playback session that is over."""

    external_session_id: Annotated[str, StringConstraints(min_length=1, max_length=100, pattern=r"^[\x21-\x7e]+$")]
    content_ref: UUID = Field(strict=False)
    play_token: Annotated[str, StringConstraints(pattern=rf"^{_PLAY_TOKEN_PREFIX}[A-Za-z0-9_-]{{6,64}}$")]
    seconds: Annotated[int, Field(ge=1, le=86_400)]
    started_at: AwareDatetime = Field(strict=False)


class ReportOut(Response):
    """What a reported session came to. ``billed_seconds`` is less than ``seconds`` where the money ended before."""

    session_id: UUID
    external_session_id: str
    content_ref: UUID
    seconds: int
    billed_seconds: int
    price_per_minute: Price
    charge: Amount
    platform_fee: Amount
    partner_share: Amount
    currency: str
    sandbox: bool


def play_token(random: str) -> str:
    """A play token of some random text."""
    return f"{_PLAY_TOKEN_PREFIX}{random}"
