"""The partner's own side over HTTP: the wizard's draft, platforms, keys; and the consumer's play tokens.

What partners' programs call with a key is in ``partner_api``.
"""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends

from payasplay.accounts.models import Account
from payasplay.accounts.schemas import Role
from payasplay.api.dependencies import Caller, HasRole, Transaction
from payasplay.api.documentation import failures
from payasplay.errors import Conflict, Forbidden, NotFound, Unauthorized
from payasplay.partners import partner_api, platforms, reports, repository, service
from payasplay.partners.errors import KeyExists, KeyNeeded
from payasplay.partners.schemas import (
    ApiKeyOut,
    DraftIn,
    DraftOut,
    KeyIn,
    NewKeyOut,
    PlatformIn,
    PlatformOut,
    PlayTokenIn,
    PlayTokenOut,
)
from payasplay.partners.views import draft_out, key_out, platform_out, platforms_out
from payasplay.schemas import Success

Partner = Annotated[Account, Depends(HasRole(Role.PARTNER))]

_own = APIRouter(prefix="/partner", tags=["partner"])
_consumer = APIRouter(prefix="/playback", tags=["playback"])


@_own.get("/draft", responses=failures(Unauthorized, Forbidden))
def draft(partner: Partner, session: Transaction) -> Success[DraftOut | None]:
    """Where the partner is in the wizard; null where the wizard is not under way."""
    found = platforms.existing_draft(session, partner)
    return Success(data=draft_out(session, found) if found else None)


@_own.put("/draft", responses=failures(Unauthorized, Forbidden, Conflict, KeyNeeded))
def save_draft(data: DraftIn, partner: Partner, session: Transaction) -> Success[DraftOut]:
    """Keep what the wizard's form holds, right or not, and the step; what is not given stays."""
    return Success(data=draft_out(session, platforms.save_draft(session, partner, data)))


@_own.delete("/draft", status_code=204, responses=failures(Unauthorized, Forbidden))
def cancel(partner: Partner, session: Transaction) -> None:
    """Leave the wizard: draft and platform are gone, keys that were made are revoked."""
    platforms.cancel(session, partner)


@_own.put("/draft/platform", responses=failures(Unauthorized, Forbidden, Conflict))
def save_platform(data: PlatformIn, partner: Partner, session: Transaction) -> Success[DraftOut]:
    """The wizard's first step: make the platform, or change it after going back."""
    return Success(data=draft_out(session, platforms.save_platform(session, partner, data)))


@_own.get("/platforms", responses=failures(Unauthorized, Forbidden))
def all_platforms(partner: Partner, session: Transaction) -> Success[list[PlatformOut]]:
    """The partner's platforms with their keys, newest first."""
    return Success(data=platforms_out(session, repository.platforms(session, partner.id)))


@_own.get("/platforms/{platform_id}", responses=failures(Unauthorized, Forbidden, NotFound))
def one_platform(platform_id: UUID, partner: Partner, session: Transaction) -> Success[PlatformOut]:
    """One platform of the partner."""
    return Success(data=platform_out(session, repository.platform(session, partner.id, platform_id)))


@_own.post(
    "/platforms/{platform_id}/keys", status_code=201, responses=failures(Unauthorized, Forbidden, NotFound, KeyExists)
)
def generate_key(platform_id: UUID, data: KeyIn, partner: Partner, session: Transaction) -> Success[NewKeyOut]:
    """Generate a key. This answer is the only one that ever holds it; there is no Idempotency-Key for that reason."""
    key, kept = service.generate(session, partner, platform_id, data.kind)
    return Success(data=NewKeyOut(api_key=key, details=key_out(kept)))


@_own.post("/platforms/{platform_id}/complete", responses=failures(Unauthorized, Forbidden, NotFound, KeyNeeded))
def complete(platform_id: UUID, partner: Partner, session: Transaction) -> Success[PlatformOut]:
    """The wizard's end: the platform is active, the draft is gone."""
    return Success(data=platform_out(session, platforms.complete(session, partner, platform_id)))


@_own.post("/keys/{key_id}/revoke", responses=failures(Unauthorized, Forbidden, NotFound))
def revoke_key(key_id: UUID, partner: Partner, session: Transaction) -> Success[ApiKeyOut]:
    """End a key at once. Again changes nothing."""
    return Success(data=key_out(service.revoke(session, partner, key_id)))


@_own.post("/keys/{key_id}/rotate", status_code=201, responses=failures(Unauthorized, Forbidden, NotFound, Conflict))
def rotate_key(key_id: UUID, partner: Partner, session: Transaction) -> Success[NewKeyOut]:
    """A new key in the place of an old one, which ends at once."""
    key, kept = service.rotate(session, partner, key_id)
    return Success(data=NewKeyOut(api_key=key, details=key_out(kept)))


@_consumer.post("/tokens", status_code=201, responses=failures(Unauthorized, NotFound))
def play_token(data: PlayTokenIn, consumer: Caller, session: Transaction) -> Success[PlayTokenOut]:
    """Allow one playing of a content on a partner's platform. It is charged when the partner reports it."""
    return Success(data=reports.make_play_token(session, consumer, data.platform_id, data.content_id))


router = APIRouter()
for part in (_own, _consumer, partner_api.router):
    router.include_router(part)
