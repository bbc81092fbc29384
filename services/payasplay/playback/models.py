"""What can be played, and who played it for how long."""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, func, text
from sqlalchemy.orm import Mapped, mapped_column

from payasplay.database.base import Base
from payasplay.playback.prices import seconds_for


class Content(Base):
    """Something to watch, hear or learn from. ``price`` is a minute's, in ten-thousandths of a euro."""

    __tablename__ = "contents"
    __table_args__ = (
        CheckConstraint("kind IN ('video', 'audio', 'learning', 'entertainment')", name="kind_is_known"),
        CheckConstraint("price BETWEEN 1 AND 1000000", name="price_is_positive"),
        CheckConstraint("duration_seconds BETWEEN 1 AND 86400", name="duration_is_positive"),
        CheckConstraint("preview_seconds BETWEEN 0 AND duration_seconds", name="preview_is_a_part"),
        Index("ix_contents_published_kind_created_at", "published", "kind", "created_at"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    partner_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"), index=True)
    title_en: Mapped[str]
    title_fa: Mapped[str]
    kind: Mapped[str]
    price: Mapped[int]
    duration_seconds: Mapped[int]
    preview_seconds: Mapped[int]
    # A file name below the web tier's folder of sample media.
    media: Mapped[str]
    published: Mapped[bool]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())


class PlaybackSession(Base):
    """One time of playing. What it may cost at most is reserved: ``reserved`` cents that no other debit can have.

    Price and duration are the content's when it began. ``seconds``, ``charge`` and ``fee`` are written when it ends.
    """

    __tablename__ = "playback_sessions"
    __table_args__ = (
        CheckConstraint("status IN ('active', 'completed')", name="status_is_known"),
        CheckConstraint(
            "end_reason IN ('stopped', 'money_ended', 'replaced', 'content_ended')", name="end_reason_is_known"
        ),
        CheckConstraint(
            "num_nonnulls(ended_at, seconds, charge, fee, end_reason) = CASE status WHEN 'active' THEN 0 ELSE 5 END",
            name="completed_means_billed",
        ),
        CheckConstraint("price > 0 AND reserved > 0", name="price_is_reserved"),
        CheckConstraint("seconds BETWEEN 0 AND duration_seconds", name="seconds_are_within_the_content"),
        CheckConstraint("ended_at = started_at + seconds * interval '1 second'", name="ended_after_its_seconds"),
        CheckConstraint("charge BETWEEN 0 AND reserved AND fee BETWEEN 0 AND charge", name="charge_is_within_bounds"),
        Index("ix_playback_sessions_account_id_started_at", "account_id", "started_at"),
        # What a settlement collects, and what a partner's overview counts.
        Index("ix_playback_sessions_partner_id_ended_at", "partner_id", "ended_at"),
        # Rule of the house: an account plays one thing at a time.
        Index(
            "uq_playback_sessions_one_active",
            "account_id",
            unique=True,
            postgresql_where=text("status = 'active'"),
        ),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    account_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"))
    content_id: Mapped[UUID] = mapped_column(ForeignKey("contents.id"), index=True)
    partner_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"), index=True)
    price: Mapped[int]
    duration_seconds: Mapped[int]
    reserved: Mapped[int]
    started_at: Mapped[datetime]
    status: Mapped[str]
    ended_at: Mapped[datetime | None]
    seconds: Mapped[int | None]
    charge: Mapped[int | None]
    fee: Mapped[int | None]
    end_reason: Mapped[str | None]

    @property
    def paid_seconds(self) -> int:
        """How many seconds the reserved money pays for."""
        return seconds_for(self.price, self.reserved)

    @property
    def limit_seconds(self) -> int:
        """The second at which it ends by itself, as things stand: money or content, whichever is over first."""
        return min(self.duration_seconds, self.paid_seconds)

    @property
    def ends_by(self) -> datetime:
        """The moment of that second."""
        return self.started_at + timedelta(seconds=self.limit_seconds)
