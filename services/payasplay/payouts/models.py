"""Money on its way out: to a bank, to PayPal, to an Algorand wallet."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from payasplay.database.base import Base


class Payout(Base):
    """One payment out. ``amount`` leaves the owner's ledger account, ``fee`` of it stays with us; both in cents.

    Where it goes is encrypted in ``destination``; ``masked`` is what may be shown, logged and reported of it.
    """

    __tablename__ = "payouts"
    __table_args__ = (
        CheckConstraint("purpose IN ('withdrawal', 'settlement')", name="purpose_is_known"),
        CheckConstraint("method IN ('bank', 'paypal', 'crypto')", name="method_is_known"),
        CheckConstraint("status IN ('pending', 'processing', 'completed', 'failed')", name="status_is_known"),
        CheckConstraint("amount > 0 AND fee >= 0 AND fee < amount", name="something_is_paid_out"),
        CheckConstraint("(status IN ('completed', 'failed')) = (ended_at IS NOT NULL)", name="ended_says_when"),
        CheckConstraint("(status = 'failed') = (failure_code IS NOT NULL)", name="failed_says_why"),
        CheckConstraint("status <> 'processing' OR provider_id IS NOT NULL", name="processing_is_with_the_provider"),
        Index("ix_payouts_account_id_purpose_created_at", "account_id", "purpose", "created_at"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    account_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"))
    purpose: Mapped[str]
    # Where the money was before, and goes back to where the payout fails.
    ledger_account_id: Mapped[UUID] = mapped_column(ForeignKey("ledger_accounts.id"))
    amount: Mapped[int]
    fee: Mapped[int]
    currency: Mapped[str]
    method: Mapped[str]
    destination: Mapped[bytes]
    masked: Mapped[dict[str, Any]] = mapped_column(JSONB)
    status: Mapped[str]
    provider_id: Mapped[str | None] = mapped_column(unique=True)
    failure_code: Mapped[str | None]
    created_at: Mapped[datetime]
    sent_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]

    @property
    def net(self) -> int:
        """What arrives, in cents."""
        return self.amount - self.fee

    @property
    def number(self) -> str:
        """What people call it: ``WD-`` and the random end of its id."""
        return f"{'WD' if self.purpose == 'withdrawal' else 'ST'}-{self.id.hex[-10:].upper()}"


class PayoutEvent(Base):
    """A webhook of the payout provider, kept as it came: once for an event id, applied by a job."""

    __tablename__ = "payout_events"

    id: Mapped[str] = mapped_column(primary_key=True)
    type: Mapped[str]
    payload: Mapped[dict[str, Any]] = mapped_column(JSONB)
    received_at: Mapped[datetime]
    applied_at: Mapped[datetime | None]
    outcome: Mapped[str | None]
