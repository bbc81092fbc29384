"""The queries of contents and playback sessions."""

from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from payasplay.accounts.models import Account
from payasplay.errors import NotFound
from payasplay.ledger.models import JournalEntry, LedgerAccount, Posting
from payasplay.playback.models import Content, PlaybackSession
from payasplay.playback.schemas import ContentKind, SessionStatus
from payasplay.playback.searching import has_words


class Offer(NamedTuple):
    """A content with its partner's name."""

    content: Content
    partner_name: str


def published(
    session: Session, *, kind: ContentKind | None, words: str, offset: int, limit: int
) -> tuple[list[Offer], int]:
    """One page of what is published, newest first, and how much there is.

    Args:
        session: the caller's transaction.
        kind: only these.
        words: a part of the title in either language, in whatever case and by whatever keyboard; nothing means all.
        offset: how many to leave out.
        limit: how many to give at most.
    """
    conditions: list[ColumnElement[bool]] = [Content.published.is_(True)]
    if kind:
        conditions.append(Content.kind == kind)
    if words:
        conditions.append(or_(has_words(Content.title_en, words), has_words(Content.title_fa, words)))
    total = session.scalar(select(func.count()).select_from(Content).where(*conditions))
    rows = session.execute(
        select(Content, Account.name)
        .join(Account, Account.id == Content.partner_id)
        .where(*conditions)
        .order_by(Content.created_at.desc(), Content.id.desc())
        .offset(offset)
        .limit(limit)
    )
    return [Offer(content, name) for content, name in rows], int(total or 0)


def offer(session: Session, content_id: UUID) -> Offer:
    """A published content.

    Raises:
        NotFound: there is none, or it is not published.
    """
    found = session.execute(
        select(Content, Account.name)
        .join(Account, Account.id == Content.partner_id)
        .where(Content.id == content_id, Content.published)
    ).one_or_none()
    if found is None:
        raise NotFound
    return Offer(found[0], found[1])


def lock_wallet(session: Session, wallet: UUID) -> None:
    """Lock a wallet until the transaction ends, as the ledger's own trigger does: nobody else debits it meanwhile."""
    session.execute(select(LedgerAccount.id).where(LedgerAccount.id == wallet).with_for_update(key_share=True))


def balance_by(session: Session, wallet: UUID, moment: datetime) -> int:
    """The wallet's balance of what had moved by a moment, in cents."""
    total = session.scalar(
        select(func.coalesce(func.sum(Posting.amount), 0))
        .join(JournalEntry, JournalEntry.id == Posting.entry_id)
        .where(Posting.ledger_account_id == wallet, JournalEntry.created_at <= moment)
    )
    return int(total or 0)


def active(session: Session, owner: UUID, *, fresh: bool = False) -> PlaybackSession | None:
    """What the owner plays; ``fresh`` reads it anew, for whoever holds the wallet's lock now."""
    query = select(PlaybackSession).where(
        PlaybackSession.account_id == owner, PlaybackSession.status == SessionStatus.ACTIVE
    )
    return session.scalar(query.execution_options(populate_existing=fresh))


def owned(session: Session, owner: UUID, session_id: UUID, *, fresh: bool = False) -> PlaybackSession:
    """A session of its owner; ``fresh`` as above.

    Raises:
        NotFound: there is none, or it is somebody else's.
    """
    query = select(PlaybackSession).where(PlaybackSession.id == session_id, PlaybackSession.account_id == owner)
    found = session.scalar(query.execution_options(populate_existing=fresh))
    if found is None:
        raise NotFound
    return found


def content_of(session: Session, playing: PlaybackSession) -> Content:
    """The content of a session, published or not."""
    return session.get_one(Content, playing.content_id)


def history(
    session: Session, owner: UUID, *, offset: int, limit: int
) -> tuple[list[tuple[PlaybackSession, Content]], int]:
    """One page of the owner's sessions, newest first, with their contents, and how many there are."""
    total = session.scalar(select(func.count()).select_from(PlaybackSession).where(PlaybackSession.account_id == owner))
    rows = session.execute(
        select(PlaybackSession, Content)
        .join(Content, Content.id == PlaybackSession.content_id)
        .where(PlaybackSession.account_id == owner)
        .order_by(PlaybackSession.started_at.desc(), PlaybackSession.id.desc())
        .offset(offset)
        .limit(limit)
    )
    return [(playing, content) for playing, content in rows], int(total or 0)


def reserved(session: Session, account_id: UUID) -> int:
    """What an account's running sessions may still cost, in cents: no other debit can have it."""
    total = session.scalar(
        select(func.coalesce(func.sum(PlaybackSession.reserved), 0)).where(
            PlaybackSession.account_id == account_id, PlaybackSession.status == SessionStatus.ACTIVE
        )
    )
    return int(total or 0)
