"""The queries of connections, courses and synchronisations."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, Text, cast, func, select
from sqlalchemy.orm import Session

from payasplay.errors import NotFound
from payasplay.ledger.models import JournalEntry, LedgerAccount, LedgerAccountKind, Posting, Reason
from payasplay.lms.models import LmsConnection, LmsCourse, LmsLesson, LmsSyncResult, LmsSyncRun
from payasplay.lms.schemas import CourseState, SyncRunStatus, SyncStatus
from payasplay.notifications.words import searchable
from payasplay.playback.models import PlaybackSession
from payasplay.playback.schemas import SessionStatus

OPEN = (SyncRunStatus.WAITING, SyncRunStatus.RUNNING)


class Spent(NamedTuple):
    """One ended session of playing a linked content: when, for how long, and what the wallet paid in cents."""

    content_id: UUID
    started_at: datetime
    seconds: int
    cents: int


def connections(session: Session, owner: UUID) -> list[LmsConnection]:
    """The owner's connections, those that were ended too, newest first."""
    query = select(LmsConnection).where(LmsConnection.account_id == owner).order_by(LmsConnection.id.desc())
    return list(session.scalars(query))


def connection(session: Session, owner: UUID, connection_id: UUID, *, lock: bool = False) -> LmsConnection:
    """A connection of its owner; ``lock`` it for whoever changes it, or begins or ends a synchronisation.

    Raises:
        NotFound: there is none, or it is somebody else's.
    """
    query = select(LmsConnection).where(LmsConnection.id == connection_id, LmsConnection.account_id == owner)
    if lock:
        query = query.with_for_update().execution_options(populate_existing=True)
    found = session.scalar(query)
    if found is None:
        raise NotFound
    return found


def known(session: Session, owner: UUID, kind: str, base_url: str, learner_id: str) -> LmsConnection | None:
    """The connection of the same learner at the same system, whether it still is one or not."""
    query = select(LmsConnection).where(
        LmsConnection.account_id == owner,
        LmsConnection.kind == kind,
        LmsConnection.base_url == base_url,
        LmsConnection.learner_id == learner_id,
    )
    return session.scalar(query.with_for_update())


def run(session: Session, owner: UUID, run_id: UUID) -> LmsSyncRun:
    """A synchronisation of its owner.

    Raises:
        NotFound: there is none, or it is somebody else's.
    """
    found = session.scalar(
        select(LmsSyncRun)
        .join(LmsConnection, LmsConnection.id == LmsSyncRun.connection_id)
        .where(LmsSyncRun.id == run_id, LmsConnection.account_id == owner)
    )
    if found is None:
        raise NotFound
    return found


def open_run(session: Session, connection_id: UUID) -> LmsSyncRun | None:
    """The synchronisation that has not ended; there is at most one."""
    query = select(LmsSyncRun).where(LmsSyncRun.connection_id == connection_id, LmsSyncRun.status.in_(OPEN))
    return session.scalar(query.execution_options(populate_existing=True))


def runs(session: Session, connection_id: UUID, limit: int) -> list[LmsSyncRun]:
    """The latest synchronisations, newest first."""
    query = select(LmsSyncRun).where(LmsSyncRun.connection_id == connection_id)
    return list(session.scalars(query.order_by(LmsSyncRun.id.desc()).limit(limit)))


def results(session: Session, run_id: UUID) -> list[tuple[LmsSyncResult, str]]:
    """What a synchronisation came to, with each course's title, failures first."""
    rows = session.execute(
        select(LmsSyncResult, LmsCourse.title)
        .join(LmsCourse, LmsCourse.id == LmsSyncResult.course_id)
        .where(LmsSyncResult.run_id == run_id)
        .order_by(LmsSyncResult.why.is_(None), LmsCourse.title)
    )
    return [(result, title) for result, title in rows]


def counts(session: Session, run_id: UUID) -> tuple[int, int]:
    """How many courses a synchronisation has been through, and how many of them failed."""
    done, failed = session.execute(
        select(func.count(), func.count(LmsSyncResult.why)).where(LmsSyncResult.run_id == run_id)
    ).one()
    return int(done), int(failed)


def count_courses(session: Session, connection_id: UUID) -> int:
    """How many courses are known."""
    total = session.scalar(select(func.count()).where(LmsCourse.connection_id == connection_id))
    return int(total or 0)


def courses_of(session: Session, connection_id: UUID) -> list[LmsCourse]:
    """All courses of a connection, oldest first."""
    query = select(LmsCourse).where(LmsCourse.connection_id == connection_id).order_by(LmsCourse.id)
    return list(session.scalars(query))


def all_courses(session: Session, owner: UUID) -> list[LmsCourse]:
    """All courses of an owner, by title."""
    query = select(LmsCourse).where(LmsCourse.account_id == owner).order_by(LmsCourse.title, LmsCourse.id)
    return list(session.scalars(query))


def courses(
    session: Session,
    owner: UUID,
    *,
    connection_id: UUID | None,
    words: str,
    sync_status: SyncStatus | None,
    state: CourseState | None,
    offset: int,
    limit: int,
) -> tuple[list[LmsCourse], int]:
    """One page of the owner's courses by title, and how many there are.

    Args:
        session: the caller's transaction.
        owner: whose.
        connection_id: only those of this connection.
        words: every one of them stands somewhere in the title or the system's id, whatever their order and case.
        sync_status: only those.
        state: only those.
        offset: how many to leave out.
        limit: how many to give at most.
    """
    conditions: list[ColumnElement[bool]] = [LmsCourse.account_id == owner, *having(words)]
    if connection_id:
        conditions.append(LmsCourse.connection_id == connection_id)
    if sync_status:
        conditions.append(LmsCourse.sync_status == sync_status)
    if state:
        conditions.append(LmsCourse.state == state)
    total = session.scalar(select(func.count()).select_from(LmsCourse).where(*conditions))
    query = select(LmsCourse).where(*conditions).order_by(LmsCourse.title, LmsCourse.id)
    return list(session.scalars(query.offset(offset).limit(limit))), int(total or 0)


def having(words: str) -> list[ColumnElement[bool]]:
    """A condition for each word of a search."""
    return [LmsCourse.search_text.contains(word, autoescape=True) for word in searchable(words).split()]


def course(session: Session, owner: UUID, course_id: UUID) -> LmsCourse:
    """A course of its owner.

    Raises:
        NotFound: there is none, or it is somebody else's.
    """
    found = session.scalar(select(LmsCourse).where(LmsCourse.id == course_id, LmsCourse.account_id == owner))
    if found is None:
        raise NotFound
    return found


def course_by_external_id(session: Session, connection_id: UUID, external_id: str) -> LmsCourse:
    """The course that a system knows by this id; it is there once the list was stored."""
    query = select(LmsCourse).where(LmsCourse.connection_id == connection_id, LmsCourse.external_id == external_id)
    return session.scalars(query).one()


def lessons(session: Session, course_id: UUID) -> list[LmsLesson]:
    """The lessons of a course, in its order."""
    query = select(LmsLesson).where(LmsLesson.course_id == course_id).order_by(LmsLesson.position)
    return list(session.scalars(query))


def lesson_counts(session: Session, course_ids: Iterable[UUID]) -> dict[UUID, int]:
    """How many lessons each course has; one without any is not there."""
    rows = session.execute(
        select(LmsLesson.course_id, func.count())
        .where(LmsLesson.course_id.in_(list(course_ids)))
        .group_by(LmsLesson.course_id)
    )
    return {course_id: int(number) for course_id, number in rows}


def spent(
    session: Session,
    owner: UUID,
    content_ids: Iterable[UUID],
    *,
    since: datetime | None = None,
    before: datetime | None = None,
) -> list[Spent]:
    """The owner's ended sessions of these contents, oldest first; the money is what the ledger has moved for them.

    Args:
        session: the caller's transaction.
        owner: whose wallet.
        content_ids: of the catalogue.
        since: only sessions that began at this moment or later.
        before: only sessions that began before this moment.
    """
    paid = (
        select(func.coalesce(-func.sum(Posting.amount), 0))
        .join(JournalEntry, JournalEntry.id == Posting.entry_id)
        .join(LedgerAccount, LedgerAccount.id == Posting.ledger_account_id)
        .where(
            JournalEntry.reason == Reason.PLAYBACK,
            JournalEntry.cause == cast(PlaybackSession.id, Text),
            LedgerAccount.kind == LedgerAccountKind.WALLET,
            LedgerAccount.owner_id == owner,
        )
        .scalar_subquery()
    )
    query = select(PlaybackSession.content_id, PlaybackSession.started_at, PlaybackSession.seconds, paid).where(
        PlaybackSession.account_id == owner,
        PlaybackSession.status == SessionStatus.COMPLETED,
        PlaybackSession.content_id.in_(list(content_ids)),
    )
    if since:
        query = query.where(PlaybackSession.started_at >= since)
    if before:
        query = query.where(PlaybackSession.started_at < before)
    rows = session.execute(query.order_by(PlaybackSession.started_at))
    return [Spent(content_id, at, int(seconds or 0), int(cents)) for content_id, at, seconds, cents in rows]
