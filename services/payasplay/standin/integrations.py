"""Partners' platforms in the stand-in: the wizard's draft, and keys, which are kept in clear here and nowhere else."""

import unicodedata
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from payasplay.clock import now, now_for
from payasplay.errors import Conflict, FieldError, NotFound
from payasplay.ids import new_id
from payasplay.partners import keys
from payasplay.partners.errors import (
    ApiKeyForeign,
    ApiKeyMalformed,
    ApiKeyRevoked,
    ApiKeyUnknown,
    KeyExists,
    KeyNeeded,
)
from payasplay.partners.schemas import (
    ApiKeyOut,
    DraftIn,
    DraftOut,
    KeyKind,
    KeyStatus,
    PlatformIn,
    PlatformOut,
    PlatformStatus,
    PlatformType,
)
from payasplay.standin.people import Account

_CODE_STEP = 4


@dataclass(eq=False)
class Key:
    """A key of a platform."""

    id: UUID
    kind: KeyKind
    text: str = field(repr=False)
    created_at: datetime
    last_used_at: datetime | None = None
    revoked_at: datetime | None = None


@dataclass(eq=False)
class Platform:
    """A platform of a partner; the newest key comes last."""

    id: UUID
    partner: Account
    kind: PlatformType
    name: str
    description: str
    created_at: datetime
    status: PlatformStatus = PlatformStatus.PENDING
    completed_at: datetime | None = None
    keys: list[Key] = field(default_factory=list)

    @property
    def has_key(self) -> bool:
        """Whether a key of it opens anything."""
        return any(key.revoked_at is None for key in self.keys)


@dataclass
class Draft:
    """Where a partner is in the wizard."""

    step: int = 1
    kind: PlatformType | None = None
    name: str = ""
    description: str = ""
    platform: Platform | None = None


class Integrations:
    """Everybody's platforms and drafts."""

    def __init__(self) -> None:
        self.drafts: dict[UUID, Draft] = {}
        self._platforms: list[Platform] = []

    def save_draft(self, partner: Account, data: DraftIn) -> Draft:
        """Keep what the form holds, and the step.

        Raises:
            Conflict, KeyNeeded: a step that is not open yet.
        """
        draft = self.drafts.get(partner.id, Draft())
        if data.step is not None:
            _check_step(draft, data.step)
            draft.step = data.step
        draft.kind = data.platform_type or draft.kind
        draft.name = draft.name if data.platform_name is None else data.platform_name
        draft.description = draft.description if data.platform_description is None else data.platform_description
        self.drafts[partner.id] = draft
        return draft

    def save_platform(self, partner: Account, data: PlatformIn) -> Draft:
        """The wizard's first step: make the draft's platform, or change it.

        Raises:
            Conflict: the partner has another platform of this name.
        """
        draft = self.drafts.get(partner.id, Draft())
        same = [each for each in self.of(partner) if _compared(each.name) == _compared(data.platform_name)]
        if any(each is not draft.platform for each in same):
            text = "You have a platform of this name already."
            raise Conflict(text, details=(FieldError("platformName", "taken", text),))
        about = data.platform_type, data.platform_name, data.platform_description
        if draft.platform is None:
            draft.platform = Platform(new_id(), partner, *about, now_for(partner))
            self._platforms.append(draft.platform)
        draft.platform.kind, draft.platform.name, draft.platform.description = about
        draft.kind, draft.name, draft.description = about
        self.drafts[partner.id] = draft
        return draft

    def cancel(self, partner: Account) -> None:
        """Leave the wizard: its platform is cancelled, and its keys end."""
        draft = self.drafts.pop(partner.id, None)
        if draft is not None and draft.platform is not None:
            draft.platform.status = PlatformStatus.CANCELLED
            for key in draft.platform.keys:
                key.revoked_at = key.revoked_at or now_for(partner)

    def complete(self, partner: Account, platform_id: UUID) -> Platform:
        """The wizard's end; again changes nothing.

        Raises:
            NotFound: there is no such platform of the partner.
            KeyNeeded: it has no key in use.
        """
        platform = self.owned(partner, platform_id)
        if platform.status is PlatformStatus.ACTIVE:
            return platform
        if not platform.has_key:
            raise KeyNeeded
        platform.status, platform.completed_at = PlatformStatus.ACTIVE, now_for(partner)
        self.drafts.pop(partner.id, None)
        return platform

    def of(self, partner: Account) -> list[Platform]:
        """A partner's platforms, newest first."""
        own = [each for each in self._platforms if each.partner is partner]
        return [each for each in reversed(own) if each.status is not PlatformStatus.CANCELLED]

    def owned(self, partner: Account, platform_id: UUID) -> Platform:
        """A platform of its partner.

        Raises:
            NotFound: there is none, or it is somebody else's.
        """
        found = next((each for each in self.of(partner) if each.id == platform_id), None)
        if found is None:
            raise NotFound
        return found

    def generate(self, partner: Account, platform: Platform, kind: KeyKind) -> Key:
        """A new key.

        Raises:
            KeyExists: the platform has a key of this kind in use.
        """
        if any(key.kind is kind and key.revoked_at is None for key in platform.keys):
            raise KeyExists
        key = Key(new_id(), kind, keys.new_key(kind), now_for(partner))
        platform.keys.append(key)
        return key

    def owned_key(self, partner: Account, key_id: UUID) -> tuple[Platform, Key]:
        """A key of a partner, and its platform.

        Raises:
            NotFound: there is none, or it is somebody else's.
        """
        for platform in (each for each in self._platforms if each.partner is partner):
            for key in platform.keys:
                if key.id == key_id:
                    return platform, key
        raise NotFound

    def rotate(self, partner: Account, key_id: UUID) -> Key:
        """A new key in the place of an old one, which ends at once.

        Raises:
            NotFound: there is no such key of the partner.
            Conflict: it was revoked already.
        """
        platform, old = self.owned_key(partner, key_id)
        if old.revoked_at is not None:
            raise Conflict("This key was revoked already.")
        old.revoked_at = now_for(partner)
        return self.generate(partner, platform, old.kind)

    def speaks_for(self, presented: str, platform_id: UUID | None) -> tuple[Platform, Key]:
        """Who a presented key speaks for.

        Raises:
            ApiKeyMalformed, ApiKeyUnknown, ApiKeyRevoked, ApiKeyForeign: for nobody, and why.
        """
        if not keys.is_well_formed(presented):
            raise ApiKeyMalformed
        every = ((platform, key) for platform in self._platforms for key in platform.keys)
        found = next((each for each in every if each[1].text == presented), None)
        if found is None:
            raise ApiKeyUnknown
        if found[1].revoked_at is not None:
            raise ApiKeyRevoked
        if platform_id is not None and found[0].id != platform_id:
            raise ApiKeyForeign
        found[1].last_used_at = now()
        return found


def key_out(key: Key) -> ApiKeyOut:
    """A key, masked."""
    return ApiKeyOut(
        id=key.id,
        kind=key.kind,
        masked_key=keys.masked(key.kind, keys.last_four(key.text)),
        status=KeyStatus.ACTIVE if key.revoked_at is None else KeyStatus.REVOKED,
        created_at=key.created_at,
        last_used_at=key.last_used_at,
        revoked_at=key.revoked_at,
    )


def platform_out(platform: Platform) -> PlatformOut:
    """A platform with its keys, newest first."""
    return PlatformOut(
        id=platform.id,
        platform_type=platform.kind,
        platform_name=platform.name,
        platform_description=platform.description,
        status=platform.status,
        created_at=platform.created_at,
        completed_at=platform.completed_at,
        keys=[key_out(key) for key in reversed(platform.keys)],
    )


def draft_out(draft: Draft) -> DraftOut:
    """A draft with its platform."""
    return DraftOut(
        step=draft.step,
        platform_type=draft.kind,
        platform_name=draft.name,
        platform_description=draft.description,
        platform=platform_out(draft.platform) if draft.platform else None,
    )


def _check_step(draft: Draft, step: int) -> None:
    if step > 1 and draft.platform is None:
        raise Conflict("The first step comes first.")
    if step >= _CODE_STEP and draft.platform is not None and not draft.platform.has_key:
        raise KeyNeeded


def _compared(name: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())
