"""The wizard: its draft, the platform that comes of it, completion and cancellation."""

import unicodedata
from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from payasplay.accounts.models import Account
from payasplay.clock import now_for
from payasplay.errors import Conflict, FieldError, NotFound
from payasplay.ids import new_id
from payasplay.partners import audit, repository
from payasplay.partners.audit import Action
from payasplay.partners.errors import KeyNeeded
from payasplay.partners.models import Platform, WizardDraft
from payasplay.partners.schemas import DraftIn, PlatformIn, PlatformStatus

_CODE_STEP = 4


def name_key(name: str) -> str:
    """A name as it is compared: without regard to case, spaces and ways to write the same letter."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def save_draft(session: Session, partner: Account, data: DraftIn) -> WizardDraft:
    """Keep what the form holds, and where in the wizard the partner is.

    Raises:
        KeyNeeded: a step that is not open yet: behind the first without a platform, the last without a key.
    """
    draft = repository.make_draft(session, partner.id, now_for(partner))
    if data.step is not None:
        _check_step(session, draft, data.step)
        draft.step = data.step
    if data.platform_type is not None:
        draft.kind = data.platform_type
    if data.platform_name is not None:
        draft.name = data.platform_name
    if data.platform_description is not None:
        draft.description = data.platform_description
    draft.updated_at = now_for(partner)
    session.flush()
    return draft


def _check_step(session: Session, draft: WizardDraft, step: int) -> None:
    if step > 1 and draft.platform_id is None:
        raise Conflict("The first step comes first.")
    if step >= _CODE_STEP and draft.platform_id is not None and not _has_key(session, draft.platform_id):
        raise KeyNeeded


def _has_key(session: Session, platform_id: UUID) -> bool:
    return any(key.revoked_at is None for key in repository.keys_of(session, [platform_id]))


def save_platform(session: Session, partner: Account, data: PlatformIn) -> WizardDraft:
    """The first step: make the draft's platform, or change it where the partner went back.

    Raises:
        Conflict: the partner has another platform of this name.
    """
    at = now_for(partner)
    draft = repository.make_draft(session, partner.id, at)
    if repository.is_name_taken(session, partner.id, name_key(data.platform_name), besides=draft.platform_id):
        raise _name_taken()
    known = repository.platform(session, partner.id, draft.platform_id) if draft.platform_id else None
    platform = known or Platform(
        id=new_id(), partner_id=partner.id, status=PlatformStatus.PENDING, created_at=at, completed_at=None
    )
    try:
        with session.begin_nested():
            _describe(platform, data)
            session.add(platform)
    except IntegrityError as error:  # another name came in at the same moment: the database decided
        raise _name_taken() from error
    draft.kind, draft.name, draft.description = data.platform_type, platform.name, platform.description
    draft.platform_id, draft.updated_at = platform.id, at
    action = Action.PLATFORM_CHANGED if known else Action.PLATFORM_CREATED
    audit.record(session, action, subject=platform.id, by=partner.id, at=at)
    session.flush()
    return draft


def _describe(platform: Platform, data: PlatformIn) -> None:
    platform.name, platform.name_key = data.platform_name, name_key(data.platform_name)
    platform.kind, platform.description = data.platform_type, data.platform_description


def _name_taken() -> Conflict:
    text = "You have a platform of this name already."
    return Conflict(text, details=(FieldError("platformName", "taken", text),))


def complete(session: Session, partner: Account, platform_id: UUID) -> Platform:
    """The last step: the platform is active, and the draft is gone. Again changes nothing.

    Raises:
        NotFound: there is no such platform of the partner.
        KeyNeeded: it has no key in use.
    """
    platform = repository.platform(session, partner.id, platform_id, lock=True)
    if platform.status == PlatformStatus.ACTIVE:
        return platform
    if not _has_key(session, platform.id):
        raise KeyNeeded
    platform.status, platform.completed_at = PlatformStatus.ACTIVE, now_for(partner)
    _drop_draft(session, partner)
    audit.record(session, Action.INTEGRATION_COMPLETED, subject=platform.id, by=partner.id, at=platform.completed_at)
    return platform


def cancel(session: Session, partner: Account) -> None:
    """Leave the wizard: the draft is gone, its platform is cancelled, its keys are revoked."""
    draft = repository.draft(session, partner.id, lock=True)
    if draft is not None and draft.platform_id is not None:
        platform = repository.platform(session, partner.id, draft.platform_id, lock=True)
        at = now_for(partner)
        platform.status = PlatformStatus.CANCELLED
        repository.revoke_keys(session, platform.id, at)
        audit.record(session, Action.PLATFORM_CANCELLED, subject=platform.id, by=partner.id, at=at)
    _drop_draft(session, partner)


def _drop_draft(session: Session, partner: Account) -> None:
    draft = repository.draft(session, partner.id)
    if draft is not None:
        session.delete(draft)
        session.flush()


def existing_draft(session: Session, partner: Account) -> WizardDraft | None:
    """The draft of a partner, where there is one."""
    return repository.draft(session, partner.id)


def active_or_missing(session: Session, platform_id: UUID) -> Platform:
    """A platform that takes consumers.

    Raises:
        NotFound: there is none of this id whose integration is completed.
    """
    platform = repository.active_platform(session, platform_id)
    if platform is None:
        raise NotFound
    return platform
