"""Accounts, their sessions and the links sent to their mail."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, func
from sqlalchemy.orm import Mapped, mapped_column

from payasplay.database.base import Base


class Account(Base):
    """A person or a partner with an e-mail address and a password."""

    __tablename__ = "accounts"
    __table_args__ = (
        CheckConstraint("email = lower(email)", name="email_is_lower_case"),
        CheckConstraint("role IN ('user', 'partner', 'admin')", name="role_is_known"),
        CheckConstraint("locale IN ('en', 'fa')", name="locale_is_known"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    email: Mapped[str] = mapped_column(unique=True)
    # None where nobody can sign in with a password: an account that a test made.
    password_hash: Mapped[str | None]
    name: Mapped[str]
    role: Mapped[str]
    locale: Mapped[str]
    email_verified_at: Mapped[datetime | None]
    test_clock: Mapped[datetime | None]
    created_at: Mapped[datetime]

    @property
    def email_verified(self) -> bool:
        """Whether the owner has followed the link of the verification mail."""
        return self.email_verified_at is not None


class TokenFamily(Base):
    """All refresh tokens that follow from one sign-in. Ending it ends them all."""

    __tablename__ = "token_families"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    account_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"), index=True)
    created_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]


class RefreshToken(Base):
    """One refresh token, hashed: 7 days, one use."""

    __tablename__ = "refresh_tokens"

    token_hash: Mapped[bytes] = mapped_column(primary_key=True)
    family_id: Mapped[UUID] = mapped_column(ForeignKey("token_families.id"), index=True)
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]


class EmailToken(Base):
    """A single-use link of a mail, hashed."""

    __tablename__ = "email_tokens"
    __table_args__ = (CheckConstraint("purpose IN ('verify_email')", name="purpose_is_known"),)

    token_hash: Mapped[bytes] = mapped_column(primary_key=True)
    account_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"), index=True)
    purpose: Mapped[str]
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
