"""What partners choose, which periods were closed, what was settled, and how it was paid.

Rules that hold whatever the application does are constraints here and triggers in
``database/migrations/sql/0007_settlement.sql``.
"""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Date, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from payasplay.database.base import Base

_FREQUENCIES = "frequency IN ('weekly', 'bi_weekly', 'monthly', 'quarterly')"


class SettlementSettings(Base):
    """How often, from what amount on, and where a partner is paid; the destination is encrypted, ``masked`` is shown.

    ``scheduled_for`` is the end of the period for which a run waits in the queue.
    """

    __tablename__ = "settlement_settings"
    __table_args__ = (
        CheckConstraint(_FREQUENCIES, name="frequency_is_known"),
        CheckConstraint("minimum BETWEEN 1000 AND 10000000", name="minimum_is_in_range"),
        CheckConstraint("method IN ('bank', 'paypal', 'crypto')", name="method_is_known"),
        CheckConstraint(
            "num_nonnulls(method, destination, masked, method_changed_at) IN (0, 4)", name="method_has_a_destination"
        ),
        CheckConstraint("country ~ '^([A-Z]{2})?$'", name="country_is_a_code"),
    )

    account_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"), primary_key=True)
    frequency: Mapped[str]
    minimum: Mapped[int]
    time_zone: Mapped[str]
    method: Mapped[str | None]
    destination: Mapped[bytes | None]
    masked: Mapped[dict[str, Any] | None] = mapped_column(JSONB(none_as_null=True))
    method_changed_at: Mapped[datetime | None]
    email_on_completed: Mapped[bool]
    email_on_failed: Mapped[bool]
    tax_id: Mapped[str]
    vat_number: Mapped[str]
    country: Mapped[str]
    scheduled_for: Mapped[datetime | None]
    updated_at: Mapped[datetime]


class SettlementPeriod(Base):
    """A period that the run has closed, and what it made of it. Written once: a closed period never changes.

    ``begins_at`` and ``ends_at`` are the first moments in it and after it, in the partner's time zone of then.
    ``net`` is what was open then, in cents: settled, or carried over.
    """

    __tablename__ = "settlement_periods"
    __table_args__ = (
        UniqueConstraint("partner_id", "first_day"),
        UniqueConstraint("partner_id", "last_day"),
        CheckConstraint(_FREQUENCIES, name="frequency_is_known"),
        CheckConstraint("outcome IN ('settled', 'below_minimum', 'no_payout_method')", name="outcome_is_known"),
        CheckConstraint("first_day <= last_day", name="days_are_in_order"),
        CheckConstraint("begins_at < ends_at", name="moments_are_in_order"),
        CheckConstraint("net >= 0", name="net_is_not_negative"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    partner_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"))
    frequency: Mapped[str]
    time_zone: Mapped[str]
    first_day: Mapped[date] = mapped_column(Date)
    last_day: Mapped[date] = mapped_column(Date)
    begins_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    outcome: Mapped[str]
    net: Mapped[int]
    closed_at: Mapped[datetime]


class Settlement(Base):
    """What a partner is paid for a period, in cents: ``revenue`` − ``fees`` = ``net``, the sums of its lines.

    How it stands is how the latest of its payouts that has not failed stands, else the latest.
    """

    __tablename__ = "settlements"
    __table_args__ = (
        CheckConstraint("sessions > 0 AND fees >= 0 AND net > 0", name="something_is_settled"),
        CheckConstraint("net = revenue - fees", name="parts_add_up"),
        CheckConstraint("attempts > 0", name="was_tried"),
        Index("ix_settlements_partner_id_created_at", "partner_id", "created_at"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    partner_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"))
    # A period is settled once.
    period_id: Mapped[UUID] = mapped_column(ForeignKey("settlement_periods.id"), unique=True)
    number: Mapped[str] = mapped_column(unique=True)
    sessions: Mapped[int]
    revenue: Mapped[int]
    fees: Mapped[int]
    net: Mapped[int]
    attempts: Mapped[int]
    created_at: Mapped[datetime]
    # The transaction that made it: no other one may add lines to it.
    transaction: Mapped[int] = mapped_column(server_default=text("(pg_current_xact_id()::text::bigint)"))


class SettlementLine(Base):
    """A session in the settlement that pays for it. A session is in one at most: it is settled once."""

    __tablename__ = "settlement_lines"
    __table_args__ = (
        CheckConstraint("fee BETWEEN 0 AND charge", name="fee_is_a_part"),
        Index("ix_settlement_lines_settlement_id", "settlement_id"),
    )

    session_id: Mapped[UUID] = mapped_column(ForeignKey("playback_sessions.id"), primary_key=True)
    settlement_id: Mapped[UUID] = mapped_column(ForeignKey("settlements.id"))
    charge: Mapped[int]
    fee: Mapped[int]


class SettlementAttempt(Base):
    """A try of paying a settlement out: a payout. The next one is made only where the one before has failed."""

    __tablename__ = "settlement_attempts"
    __table_args__ = (UniqueConstraint("settlement_id", "number"),)

    payout_id: Mapped[UUID] = mapped_column(ForeignKey("payouts.id"), primary_key=True)
    settlement_id: Mapped[UUID] = mapped_column(ForeignKey("settlements.id"))
    number: Mapped[int]
