"""Contents and playback sessions as the API speaks of them."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from pydantic import Field

from payasplay.money import Amount
from payasplay.playback.prices import Price
from payasplay.schemas import Request, Response

SEARCH_LENGTH = 100


class ContentKind(StrEnum):
    """What a content is."""

    VIDEO = "video"
    AUDIO = "audio"
    LEARNING = "learning"
    ENTERTAINMENT = "entertainment"


class SessionStatus(StrEnum):
    """A session costs money while it is ``active``."""

    ACTIVE = "active"
    COMPLETED = "completed"


class EndReason(StrEnum):
    """Why a session ended: by its owner, for want of money, by the start of another one, at the content's end."""

    STOPPED = "stopped"
    MONEY_ENDED = "money_ended"
    REPLACED = "replaced"
    CONTENT_ENDED = "content_ended"


class TitlesOut(Response):
    """A title in each language."""

    en: str
    fa: str


class ContentOut(Response):
    """A content of the catalogue; the first ``preview_seconds`` can be tried without paying."""

    id: UUID
    titles: TitlesOut
    kind: ContentKind
    partner_name: str
    price_per_minute: Price
    minimum_balance: Amount
    duration_seconds: int
    preview_seconds: int
    media: str


class SessionIn(Request):
    """What to play."""

    content_id: UUID = Field(strict=False)


class PlayedOut(Response):
    """The content of a session, as far as its summary names it."""

    id: UUID
    titles: TitlesOut
    kind: ContentKind


class SessionOut(Response):
    """A session of its owner.

    ``seconds`` and ``charge`` are final where it is completed; while it is active they tell how it stands now.
    ``limit_seconds`` is where it ends by itself unless more money comes in before.
    """

    id: UUID
    content: PlayedOut
    price_per_minute: Price
    status: SessionStatus
    started_at: datetime
    ended_at: datetime | None
    seconds: int
    limit_seconds: int
    charge: Amount
    end_reason: EndReason | None
