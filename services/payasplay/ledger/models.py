"""Double entry: accounts, entries and postings.

The rules themselves are triggers in the database (``database/migrations/sql``).
"""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Identity, Index, UniqueConstraint, func, text
from sqlalchemy.orm import Mapped, mapped_column

from payasplay.database.base import Base


class LedgerAccountKind(StrEnum):
    """What a ledger account stands for. Only a wallet may not go below zero.

    A ``wallet`` and a ``partner_payable``, which is what the platform owes a partner, have owners.
    """

    WALLET = "wallet"
    PAYMENT_PROVIDER = "payment_provider"
    TEST_FUNDING = "test_funding"
    # Money that left a wallet and waits for the payout provider's word, what it then paid out, and what we kept of it.
    PAYOUTS_PENDING = "payouts_pending"
    PAYOUT_CLEARING = "payout_clearing"
    WITHDRAWAL_FEES = "withdrawal_fees"
    # What was paid out and nobody was owed: below zero, it is what the platform has to get back.
    PAYOUTS_OVERPAID = "payouts_overpaid"
    PARTNER_PAYABLE = "partner_payable"
    PLATFORM_REVENUE = "platform_revenue"


class Reason(StrEnum):
    """Why money moved."""

    TOPUP = "topup"
    ADJUSTMENT = "adjustment"
    PAYOUT_RESERVED = "payout_reserved"
    PAYOUT_SETTLED = "payout_settled"
    PAYOUT_RELEASED = "payout_released"
    # Paid after it had failed: taken from its owner again, or, where it is not there any more, from the platform.
    PAYOUT_RECALLED = "payout_recalled"
    PAYOUT_OVERPAID = "payout_overpaid"
    PLAYBACK = "playback"


class LedgerAccount(Base):
    """A place where money can be. Its balance is the sum of its postings and stands nowhere else."""

    __tablename__ = "ledger_accounts"
    __table_args__ = (
        UniqueConstraint("owner_id", "kind", "currency", postgresql_nulls_not_distinct=True),
        CheckConstraint(
            "(kind IN ('wallet', 'partner_payable')) = (owner_id IS NOT NULL)", name="only_wallets_have_owners"
        ),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    owner_id: Mapped[UUID | None] = mapped_column(ForeignKey("accounts.id"))
    kind: Mapped[str]
    currency: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())


class JournalEntry(Base):
    """One movement of money: at least two postings that sum to zero, with its reason and what caused it.

    A cause is used once for a reason, so that the same payment can never be booked twice.
    """

    __tablename__ = "journal_entries"
    __table_args__ = (UniqueConstraint("reason", "cause"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(Identity(always=True), unique=True)
    reason: Mapped[str]
    cause: Mapped[str]
    created_at: Mapped[datetime]
    # The transaction that wrote the entry: no other one may add postings to it.
    transaction: Mapped[int] = mapped_column(server_default=text("(pg_current_xact_id()::text::bigint)"))


class Posting(Base):
    """An amount in cents into (positive) or out of (negative) one ledger account. Written once, never changed."""

    __tablename__ = "postings"
    __table_args__ = (
        CheckConstraint("amount <> 0", name="amount_is_not_zero"),
        # A balance is read from the index alone.
        Index("ix_postings_ledger_account_id_id", "ledger_account_id", "id", postgresql_include=["amount"]),
        Index("ix_postings_entry_id", "entry_id", postgresql_include=["amount"]),
    )

    id: Mapped[int] = mapped_column(Identity(always=True), primary_key=True)
    entry_id: Mapped[UUID] = mapped_column(ForeignKey("journal_entries.id"))
    ledger_account_id: Mapped[UUID] = mapped_column(ForeignKey("ledger_accounts.id"))
    amount: Mapped[int]
