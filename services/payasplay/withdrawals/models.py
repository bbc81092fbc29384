"""Where people withdraw to, kept for the next time. A withdrawal itself is a payout."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from payasplay.database.base import Base


class SavedDestination(Base):
    """A bank account, a PayPal address or an Algorand wallet of its owner; encrypted, and masked to be shown."""

    __tablename__ = "saved_destinations"
    __table_args__ = (
        CheckConstraint("method IN ('bank', 'paypal', 'crypto')", name="method_is_known"),
        UniqueConstraint("account_id", "fingerprint"),
        Index("ix_saved_destinations_account_id_created_at", "account_id", "created_at"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    account_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"))
    method: Mapped[str]
    destination: Mapped[bytes]
    masked: Mapped[dict[str, Any]] = mapped_column(JSONB)
    # The same place is kept once: a keyed hash of it, which tells nobody what it is.
    fingerprint: Mapped[bytes]
    created_at: Mapped[datetime]
