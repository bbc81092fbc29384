"""The second factor of an account: the secret of its authenticator, its recovery codes, and failed attempts."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from payasplay.database.base import Base


class SecondFactor(Base):
    """The secret that an authenticator shares, encrypted; it counts once a code has confirmed it."""

    __tablename__ = "second_factors"

    account_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"), primary_key=True)
    secret: Mapped[bytes]
    # The time step of the newest code that was accepted: no code of it or of an older one is accepted again.
    last_step: Mapped[int | None]
    confirmed_at: Mapped[datetime | None]
    created_at: Mapped[datetime]


class RecoveryCode(Base):
    """A code for who has lost the authenticator, hashed: good for one use."""

    __tablename__ = "recovery_codes"

    account_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"), primary_key=True)
    code_hash: Mapped[bytes] = mapped_column(primary_key=True)
    used_at: Mapped[datetime | None]


class FailedCode(Base):
    """An attempt with a code that was not right."""

    __tablename__ = "failed_codes"
    __table_args__ = (Index("ix_failed_codes_account_id_failed_at", "account_id", "failed_at"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    account_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"))
    failed_at: Mapped[datetime]
