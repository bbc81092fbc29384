"""What the endpoints that only tests have take and give of playback; the platform and its stand-in share them."""

from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from payasplay.money import Amount
from payasplay.playback.prices import PriceInput
from payasplay.playback.schemas import ContentKind
from payasplay.schemas import Request, Response

_Title = Annotated[str, StringConstraints(min_length=1, max_length=100)]


class TestContentIn(Request):
    """Something that a partner of the scenario offers."""

    partner_id: UUID = Field(strict=False)
    title: _Title
    # The same as the title where none is given.
    title_fa: _Title | None = None
    kind: ContentKind = Field(default=ContentKind.VIDEO, strict=False)
    price_per_minute: PriceInput
    duration_seconds: int = Field(default=3600, ge=1, le=86_400)
    preview_seconds: int = Field(default=0, ge=0, le=86_400)
    published: bool = True


class ChargePartsOut(Response):
    """Where a session's charge went, by the ledger's postings."""

    paid: Amount
    partner: Amount
    platform: Amount
