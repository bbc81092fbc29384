"""Platforms, keys and drafts as their partner sees them."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from payasplay.partners import keys, repository
from payasplay.partners.models import ApiKey, Platform, WizardDraft
from payasplay.partners.schemas import (
    ApiKeyOut,
    DraftOut,
    KeyKind,
    KeyStatus,
    PlatformOut,
    PlatformStatus,
    PlatformType,
)


def key_out(key: ApiKey) -> ApiKeyOut:
    """A key, masked."""
    kind = KeyKind(key.kind)
    return ApiKeyOut(
        id=key.id,
        kind=kind,
        masked_key=keys.masked(kind, key.last_four),
        status=KeyStatus.ACTIVE if key.revoked_at is None else KeyStatus.REVOKED,
        created_at=key.created_at,
        last_used_at=key.last_used_at,
        revoked_at=key.revoked_at,
    )


def platforms_out(session: Session, platforms: Sequence[Platform]) -> list[PlatformOut]:
    """Platforms with their keys."""
    found = repository.keys_of(session, [platform.id for platform in platforms])
    return [_platform_out(each, [key for key in found if key.platform_id == each.id]) for each in platforms]


def platform_out(session: Session, platform: Platform) -> PlatformOut:
    """One platform with its keys."""
    return _platform_out(platform, repository.keys_of(session, [platform.id]))


def draft_out(session: Session, draft: WizardDraft) -> DraftOut:
    """A draft with its platform."""
    platform = session.get_one(Platform, draft.platform_id) if draft.platform_id else None
    return DraftOut(
        step=draft.step,
        platform_type=PlatformType(draft.kind) if draft.kind else None,
        platform_name=draft.name,
        platform_description=draft.description,
        platform=platform_out(session, platform) if platform else None,
    )


def _platform_out(platform: Platform, its_keys: list[ApiKey]) -> PlatformOut:
    return PlatformOut(
        id=platform.id,
        platform_type=PlatformType(platform.kind),
        platform_name=platform.name,
        platform_description=platform.description,
        status=PlatformStatus(platform.status),
        created_at=platform.created_at,
        completed_at=platform.completed_at,
        keys=[key_out(key) for key in its_keys],
    )
