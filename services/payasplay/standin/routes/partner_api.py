"""What partners' programs call: whom a key speaks for. Reports move money of several people, and are the platform's."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Header

from payasplay.partners.schemas import KeyKind, PingOut
from payasplay.schemas import Success
from payasplay.standin.calls import TheWorld

router = APIRouter(prefix="/partner-api", tags=["partner API"])
_LONGEST_HEADER = 200
PresentedKey = Annotated[str, Header(alias="X-Api-Key", description="PP-XXXX-XXXX-XXXX, or one of the sandbox")]
NamedPlatform = Annotated[UUID | None, Header(alias="X-Platform-Id", description="The platform that the key is for")]


@router.get("/ping")
async def ping(world: TheWorld, x_api_key: PresentedKey = "", x_platform_id: NamedPlatform = None) -> Success[PingOut]:
    """Who the key speaks for."""
    platform, key = world.integrations.speaks_for(x_api_key[:_LONGEST_HEADER], x_platform_id)
    return Success(
        data=PingOut(
            platform_id=platform.id,
            platform_name=platform.name,
            platform_type=platform.kind,
            status=platform.status,
            sandbox=key.kind is KeyKind.DEVELOPMENT,
        )
    )
