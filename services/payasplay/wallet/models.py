"""Top-ups and what the payment provider told us of them."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from payasplay.database.base import Base


class TopUp(Base):
    """A card payment into a wallet: ``amount`` is what was asked for, ``credited`` what the provider took, in cents."""

    __tablename__ = "topups"
    __table_args__ = (
        CheckConstraint("amount > 0", name="amount_is_positive"),
        CheckConstraint("credited > 0", name="credited_is_positive"),
        CheckConstraint("status IN ('processing', 'completed', 'failed')", name="status_is_known"),
        CheckConstraint(
            "(status = 'completed') = (credited IS NOT NULL AND payment_intent_id IS NOT NULL)",
            name="completed_means_credited",
        ),
        CheckConstraint("(status = 'failed') = (failure_code IS NOT NULL)", name="failed_says_why"),
        Index("ix_topups_account_id_created_at", "account_id", "created_at"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    account_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"))
    amount: Mapped[int]
    credited: Mapped[int | None]
    currency: Mapped[str]
    status: Mapped[str]
    payment_intent_id: Mapped[str | None] = mapped_column(unique=True)
    failure_code: Mapped[str | None]
    failure_message: Mapped[str | None]
    # The run of auto top-up that asked for it, in place of its owner.
    auto_topup_run_id: Mapped[UUID | None] = mapped_column(ForeignKey("auto_topup_runs.id"), index=True)
    created_at: Mapped[datetime]
    completed_at: Mapped[datetime | None]


class ProviderEvent(Base):
    """A webhook of the payment provider, kept as it came: once for an event id, applied by a job."""

    __tablename__ = "provider_events"

    id: Mapped[str] = mapped_column(primary_key=True)
    type: Mapped[str]
    payload: Mapped[dict[str, Any]] = mapped_column(JSONB)
    received_at: Mapped[datetime]
    applied_at: Mapped[datetime | None]
    outcome: Mapped[str | None]
