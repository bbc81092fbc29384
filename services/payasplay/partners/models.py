"""Partners' platforms, their keys, the wizard's draft, what they report, and who did what."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Identity, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from payasplay.database.base import Base

KINDS = "'video', 'audio', 'learn', 'entertainment'"


class Platform(Base):
    """A service of a partner. ``pending`` while the wizard is at work on it, ``active`` once that is completed."""

    __tablename__ = "platforms"
    __table_args__ = (
        CheckConstraint(f"kind IN ({KINDS})", name="kind_is_known"),
        CheckConstraint("char_length(name) BETWEEN 2 AND 50", name="name_is_2_to_50"),
        CheckConstraint("char_length(description) <= 500", name="description_is_at_most_500"),
        CheckConstraint("status IN ('pending', 'active', 'cancelled')", name="status_is_known"),
        CheckConstraint("(status = 'active') = (completed_at IS NOT NULL)", name="active_means_completed"),
        # Rule: a name is unique for its partner. ``name_key`` is the name without regard to case and spaces.
        Index(
            "uq_platforms_name_of_partner",
            "partner_id",
            "name_key",
            unique=True,
            postgresql_where=text("status <> 'cancelled'"),
        ),
        Index("uq_platforms_one_pending", "partner_id", unique=True, postgresql_where=text("status = 'pending'")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    partner_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"))
    name: Mapped[str]
    name_key: Mapped[str]
    kind: Mapped[str]
    description: Mapped[str]
    status: Mapped[str]
    created_at: Mapped[datetime]
    completed_at: Mapped[datetime | None]


class ApiKey(Base):
    """A key of a platform: its keyed hash and its last four characters; the key itself is nowhere."""

    __tablename__ = "api_keys"
    __table_args__ = (
        CheckConstraint("kind IN ('production', 'development')", name="kind_is_known"),
        CheckConstraint("octet_length(digest) = 32", name="digest_is_a_hash"),
        CheckConstraint("last_four ~ '^[A-Z0-9]{4}$'", name="last_four_are_four"),
        Index("ix_api_keys_platform_id", "platform_id"),
        # A platform has one key of a kind at a time; a rotation ends the old one as it makes the new one.
        Index(
            "uq_api_keys_one_in_use",
            "platform_id",
            "kind",
            unique=True,
            postgresql_where=text("revoked_at IS NULL"),
        ),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    platform_id: Mapped[UUID] = mapped_column(ForeignKey("platforms.id"))
    kind: Mapped[str]
    digest: Mapped[bytes] = mapped_column(unique=True)
    last_four: Mapped[str]
    created_at: Mapped[datetime]
    last_used_at: Mapped[datetime | None]
    revoked_at: Mapped[datetime | None]


class WizardDraft(Base):
    """How far a partner has come in the wizard, and what was typed; kept as typed, checked when it is used."""

    __tablename__ = "wizard_drafts"
    __table_args__ = (CheckConstraint("step BETWEEN 1 AND 4", name="step_is_1_to_4"),)

    partner_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"), primary_key=True)
    step: Mapped[int]
    kind: Mapped[str]
    name: Mapped[str]
    description: Mapped[str]
    platform_id: Mapped[UUID | None] = mapped_column(ForeignKey("platforms.id"))
    updated_at: Mapped[datetime]


class PlayToken(Base):
    """A consumer's word that one playing of one content on a partner's platform may be charged; hashed, one use."""

    __tablename__ = "play_tokens"

    digest: Mapped[bytes] = mapped_column(primary_key=True)
    account_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"), index=True)
    platform_id: Mapped[UUID] = mapped_column(ForeignKey("platforms.id"))
    content_id: Mapped[UUID] = mapped_column(ForeignKey("contents.id"))
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]


class ReportedSession(Base):
    """A playback session that a platform reported, and what it came to; amounts in cents, times in seconds.

    One that came with a sandbox key has no session of the ledger's and no play token: nothing moved.
    """

    __tablename__ = "reported_sessions"
    __table_args__ = (
        UniqueConstraint("platform_id", "sandbox", "external_id"),
        CheckConstraint("sandbox = (playback_session_id IS NULL)", name="sandbox_moves_nothing"),
        CheckConstraint("sandbox = (play_token_digest IS NULL)", name="sandbox_uses_no_token"),
        CheckConstraint("billed_seconds BETWEEN 0 AND seconds", name="bills_at_most_what_was_played"),
        CheckConstraint("fee BETWEEN 0 AND charge", name="fee_is_a_part"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    platform_id: Mapped[UUID] = mapped_column(ForeignKey("platforms.id"))
    api_key_id: Mapped[UUID] = mapped_column(ForeignKey("api_keys.id"))
    sandbox: Mapped[bool]
    external_id: Mapped[str]
    request_hash: Mapped[bytes]
    play_token_digest: Mapped[bytes | None] = mapped_column(ForeignKey("play_tokens.digest"), unique=True)
    playback_session_id: Mapped[UUID | None] = mapped_column(ForeignKey("playback_sessions.id"), unique=True)
    content_id: Mapped[UUID] = mapped_column(ForeignKey("contents.id"))
    started_at: Mapped[datetime]
    seconds: Mapped[int]
    billed_seconds: Mapped[int]
    charge: Mapped[int]
    fee: Mapped[int]
    created_at: Mapped[datetime]


class PartnerAuditRecord(Base):
    """Who did what to which thing, when, in which request. The database refuses to change or delete a record."""

    __tablename__ = "partner_audit_log"
    __table_args__ = (
        CheckConstraint("actor_kind IN ('account', 'api_key')", name="actor_kind_is_known"),
        Index("ix_partner_audit_log_subject_id", "subject_id"),
    )

    number: Mapped[int] = mapped_column(Identity(always=True), primary_key=True)
    at: Mapped[datetime]
    actor_kind: Mapped[str]
    actor_id: Mapped[UUID]
    action: Mapped[str]
    subject_id: Mapped[UUID]
    request_id: Mapped[str]
