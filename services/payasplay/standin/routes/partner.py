"""The partner's own side: the wizard's draft, platforms, keys."""

from uuid import UUID

from fastapi import APIRouter

from payasplay.clock import now_for
from payasplay.partners.schemas import ApiKeyOut, DraftIn, DraftOut, KeyIn, NewKeyOut, PlatformIn, PlatformOut
from payasplay.schemas import Success
from payasplay.standin.calls import Partner, TheWorld
from payasplay.standin.integrations import draft_out, key_out, platform_out

router = APIRouter(prefix="/partner", tags=["partner"])


@router.get("/draft")
async def draft(partner: Partner, world: TheWorld) -> Success[DraftOut | None]:
    """Where the partner is in the wizard."""
    found = world.integrations.drafts.get(partner.id)
    return Success(data=draft_out(found) if found else None)


@router.put("/draft")
async def save_draft(data: DraftIn, partner: Partner, world: TheWorld) -> Success[DraftOut]:
    """Keep what the wizard's form holds, and the step."""
    return Success(data=draft_out(world.integrations.save_draft(partner, data)))


@router.delete("/draft", status_code=204)
async def cancel(partner: Partner, world: TheWorld) -> None:
    """Leave the wizard."""
    world.integrations.cancel(partner)


@router.put("/draft/platform")
async def save_platform(data: PlatformIn, partner: Partner, world: TheWorld) -> Success[DraftOut]:
    """The wizard's first step."""
    return Success(data=draft_out(world.integrations.save_platform(partner, data)))


@router.get("/platforms")
async def all_platforms(partner: Partner, world: TheWorld) -> Success[list[PlatformOut]]:
    """The partner's platforms with their keys, newest first."""
    return Success(data=[platform_out(each) for each in world.integrations.of(partner)])


@router.get("/platforms/{platform_id}")
async def one_platform(platform_id: UUID, partner: Partner, world: TheWorld) -> Success[PlatformOut]:
    """One platform of the partner."""
    return Success(data=platform_out(world.integrations.owned(partner, platform_id)))


@router.post("/platforms/{platform_id}/keys", status_code=201)
async def generate_key(platform_id: UUID, data: KeyIn, partner: Partner, world: TheWorld) -> Success[NewKeyOut]:
    """Generate a key."""
    platform = world.integrations.owned(partner, platform_id)
    key = world.integrations.generate(partner, platform, data.kind)
    return Success(data=NewKeyOut(api_key=key.text, details=key_out(key)))


@router.post("/platforms/{platform_id}/complete")
async def complete(platform_id: UUID, partner: Partner, world: TheWorld) -> Success[PlatformOut]:
    """The wizard's end."""
    return Success(data=platform_out(world.integrations.complete(partner, platform_id)))


@router.post("/keys/{key_id}/revoke")
async def revoke_key(key_id: UUID, partner: Partner, world: TheWorld) -> Success[ApiKeyOut]:
    """End a key at once."""
    _, key = world.integrations.owned_key(partner, key_id)
    key.revoked_at = key.revoked_at or now_for(partner)
    return Success(data=key_out(key))


@router.post("/keys/{key_id}/rotate", status_code=201)
async def rotate_key(key_id: UUID, partner: Partner, world: TheWorld) -> Success[NewKeyOut]:
    """A new key in the place of an old one."""
    key = world.integrations.rotate(partner, key_id)
    return Success(data=NewKeyOut(api_key=key.text, details=key_out(key)))
