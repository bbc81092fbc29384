"""Learning systems that people have connected, what they learn there, and how each synchronisation went."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ARRAY, CheckConstraint, ForeignKey, Index, UniqueConstraint, Uuid, text
from sqlalchemy.orm import Mapped, mapped_column

from payasplay.database.base import Base


class LmsConnection(Base):
    """One learner's account at one learning system.

    ``token`` is encrypted, and there exactly as long as the connection is; courses and progress stay after it.
    """

    __tablename__ = "lms_connections"
    __table_args__ = (
        CheckConstraint("kind IN ('moodle', 'canvas')", name="kind_is_known"),
        CheckConstraint("status IN ('ok', 'needs_attention', 'disconnected')", name="status_is_known"),
        CheckConstraint("schedule IN ('off', 'hourly', 'daily', 'weekly')", name="schedule_is_known"),
        CheckConstraint("(status = 'disconnected') = (token IS NULL)", name="disconnected_has_no_token"),
        CheckConstraint("(status = 'needs_attention') = (reason IS NOT NULL)", name="attention_has_a_reason"),
        UniqueConstraint("account_id", "kind", "base_url", "learner_id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    account_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"), index=True)
    kind: Mapped[str]
    base_url: Mapped[str]
    token: Mapped[bytes | None]
    site_name: Mapped[str]
    learner_id: Mapped[str]
    learner_name: Mapped[str]
    status: Mapped[str]
    # The code of the error that a person has to do something about.
    reason: Mapped[str | None]
    schedule: Mapped[str]
    next_sync_at: Mapped[datetime | None]
    # Names the one waiting job of the schedule that counts; a changed schedule makes the older ones void.
    schedule_ticket: Mapped[UUID | None]
    connected_at: Mapped[datetime]
    last_sync_at: Mapped[datetime | None]


class LmsCourse(Base):
    """A course in which the learner is, or once was. ``basis_points`` (10 000 = 100 %) is null where it is unknown.

    ``content_id``: what of the catalogue is this course, as its learner said; what was paid for that is its cost.
    """

    __tablename__ = "lms_courses"
    __table_args__ = (
        CheckConstraint("state IN ('active', 'hidden', 'gone', 'left')", name="state_is_known"),
        CheckConstraint("sync_status IN ('pending', 'synced', 'failed')", name="sync_status_is_known"),
        CheckConstraint("(sync_status = 'failed') = (failure IS NOT NULL)", name="failed_has_a_reason"),
        CheckConstraint("basis_points BETWEEN 0 AND 10000", name="progress_is_a_part"),
        UniqueConstraint("connection_id", "external_id"),
        # Linked once, so that nothing that was paid counts twice.
        Index("uq_lms_courses_account_id_content_id", "account_id", "content_id", unique=True),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    connection_id: Mapped[UUID] = mapped_column(ForeignKey("lms_connections.id"))
    account_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"))
    external_id: Mapped[str]
    title: Mapped[str]
    summary: Mapped[str]
    search_text: Mapped[str]
    state: Mapped[str]
    selected: Mapped[bool]
    content_id: Mapped[UUID | None] = mapped_column(ForeignKey("contents.id"))
    basis_points: Mapped[int | None]
    completed: Mapped[bool]
    completed_at: Mapped[datetime | None]
    sync_status: Mapped[str]
    failure: Mapped[str | None]
    synced_at: Mapped[datetime | None]


class LmsLesson(Base):
    """An activity of a course, in the course's order; not ``tracked`` means that nobody knows how it stands."""

    __tablename__ = "lms_lessons"
    __table_args__ = (
        CheckConstraint("state IN ('incomplete', 'complete', 'passed', 'failed')", name="state_is_known"),
        UniqueConstraint("course_id", "external_id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    course_id: Mapped[UUID] = mapped_column(ForeignKey("lms_courses.id"))
    external_id: Mapped[str]
    position: Mapped[int]
    title: Mapped[str]
    state: Mapped[str]
    tracked: Mapped[bool]
    completed_at: Mapped[datetime | None]


class LmsSyncRun(Base):
    """One synchronisation. A connection has at most one that has not ended: whoever asks again joins it."""

    __tablename__ = "lms_sync_runs"
    __table_args__ = (
        CheckConstraint("status IN ('waiting', 'running', 'completed', 'failed', 'cancelled')", name="status_is_known"),
        CheckConstraint("cause IN ('asked', 'scheduled')", name="cause_is_known"),
        CheckConstraint(
            "(status IN ('completed', 'failed', 'cancelled')) = (finished_at IS NOT NULL)", name="ended_means_finished"
        ),
        CheckConstraint("status <> 'failed' OR error IS NOT NULL", name="failed_has_a_reason"),
        Index(
            "uq_lms_sync_runs_one_open",
            "connection_id",
            unique=True,
            postgresql_where=text("status IN ('waiting', 'running')"),
        ),
        Index("ix_lms_sync_runs_connection_id_created_at", "connection_id", "created_at"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    connection_id: Mapped[UUID] = mapped_column(ForeignKey("lms_connections.id"))
    cause: Mapped[str]
    status: Mapped[str]
    # Which courses, by id; null for all that are selected.
    only: Mapped[list[UUID] | None] = mapped_column(ARRAY(Uuid()))
    # Names the one job that counts: one that comes late, or was thought dead, finds another ticket and stops.
    ticket: Mapped[UUID]
    attempts: Mapped[int]
    error: Mapped[str | None]
    total: Mapped[int | None]
    created_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]


class LmsSyncResult(Base):
    """What a synchronisation came to for one course; ``why`` only where it failed."""

    __tablename__ = "lms_sync_results"

    run_id: Mapped[UUID] = mapped_column(ForeignKey("lms_sync_runs.id"), primary_key=True)
    course_id: Mapped[UUID] = mapped_column(ForeignKey("lms_courses.id"), primary_key=True)
    why: Mapped[str | None]
