"""Auto top-up: what its owner wants, and what came of it each time."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from payasplay.database.base import Base


class AutoTopUp(Base):
    """The wish of an account: pay ``amount`` in where a debit takes the balance below ``threshold`` (cents)."""

    __tablename__ = "auto_topups"
    __table_args__ = (
        CheckConstraint("amount BETWEEN 500 AND 100000", name="amount_is_in_range"),
        CheckConstraint("threshold >= 100 AND threshold < amount", name="threshold_is_below_amount"),
        CheckConstraint("NOT enabled OR payment_method_id IS NOT NULL", name="enabled_has_a_method"),
        CheckConstraint("NOT (enabled AND switched_off_at IS NOT NULL)", name="switched_off_is_not_enabled"),
    )

    account_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"), primary_key=True)
    enabled: Mapped[bool]
    amount: Mapped[int]
    threshold: Mapped[int]
    payment_method_id: Mapped[UUID | None] = mapped_column(ForeignKey("payment_methods.id"))
    failures_in_a_row: Mapped[int]
    # When it switched itself off after too many failures; its owner switching it on again clears it.
    switched_off_at: Mapped[datetime | None]
    updated_at: Mapped[datetime]


class AutoTopUpRun(Base):
    """One time that it fired: for one debit, and never again for the same one. An account has one open at a time."""

    __tablename__ = "auto_topup_runs"
    __table_args__ = (
        CheckConstraint("status IN ('waiting', 'processing', 'completed', 'failed')", name="status_is_known"),
        CheckConstraint("amount > 0", name="amount_is_positive"),
        CheckConstraint("(status IN ('completed', 'failed')) = (finished_at IS NOT NULL)", name="ended_means_finished"),
        Index(
            "uq_auto_topup_runs_one_open",
            "account_id",
            unique=True,
            postgresql_where="status IN ('waiting', 'processing')",
        ),
        Index("ix_auto_topup_runs_account_id_created_at", "account_id", "created_at"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    account_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"))
    debit_entry_id: Mapped[UUID] = mapped_column(ForeignKey("journal_entries.id"), unique=True)
    payment_method_id: Mapped[UUID] = mapped_column(ForeignKey("payment_methods.id"))
    amount: Mapped[int]
    balance_before: Mapped[int]
    # waiting: for its first try or the next one; processing: asked, and the provider's word is not there yet.
    status: Mapped[str]
    attempts: Mapped[int]
    failure_code: Mapped[str | None]
    created_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]
