"""Cards that people keep for later. The card itself is with the payment provider; here is only what names it."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from payasplay.database.base import Base


class ProviderCustomer(Base):
    """What the payment provider calls an account."""

    __tablename__ = "provider_customers"

    account_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"), primary_key=True)
    customer_id: Mapped[str] = mapped_column(unique=True)


class PaymentMethod(Base):
    """A saved card; a removed one stays for the history of what it paid."""

    __tablename__ = "payment_methods"
    __table_args__ = (
        CheckConstraint("last4 ~ '^[0-9]{4}$'", name="last4_is_four_digits"),
        CheckConstraint("expiry_month BETWEEN 1 AND 12", name="expiry_month_is_one"),
        CheckConstraint("removed_at IS NULL OR NOT is_primary", name="removed_is_not_primary"),
        Index("uq_payment_methods_one_primary", "account_id", unique=True, postgresql_where="is_primary"),
        Index("ix_payment_methods_account_id_created_at", "account_id", "created_at"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    account_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"))
    provider_id: Mapped[str] = mapped_column(unique=True)
    brand: Mapped[str]
    last4: Mapped[str]
    expiry_month: Mapped[int]
    expiry_year: Mapped[int]
    is_primary: Mapped[bool]
    created_at: Mapped[datetime]
    removed_at: Mapped[datetime | None]
