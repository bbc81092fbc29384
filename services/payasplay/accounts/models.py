"""Accounts, the ways into them, their sessions and the links sent to their mail."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, func
from sqlalchemy.orm import Mapped, mapped_column

from payasplay.database.base import Base


class Account(Base):
    """A person or a partner: with an e-mail address, or known by an Algorand wallet alone."""

    __tablename__ = "accounts"
    __table_args__ = (
        CheckConstraint("email = lower(email)", name="email_is_lower_case"),
        CheckConstraint("role IN ('user', 'partner', 'admin')", name="role_is_known"),
        CheckConstraint("locale IN ('en', 'fa')", name="locale_is_known"),
        CheckConstraint("email IS NOT NULL OR password_hash IS NULL", name="password_needs_an_address"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    # None where the owner is known by a wallet alone.
    email: Mapped[str | None] = mapped_column(unique=True)
    # None where nobody can sign in with a password: the owner comes another way, or a test made the account.
    password_hash: Mapped[str | None]
    name: Mapped[str]
    role: Mapped[str]
    locale: Mapped[str]
    email_verified_at: Mapped[datetime | None]
    onboarding_completed_at: Mapped[datetime | None]
    test_clock: Mapped[datetime | None]
    created_at: Mapped[datetime]

    @property
    def email_verified(self) -> bool:
        """Whether the owner has followed the link of the verification mail."""
        return self.email_verified_at is not None

    @property
    def onboarding_completed(self) -> bool:
        """Whether the owner has been through the introduction, or has skipped it."""
        return self.onboarding_completed_at is not None

    @property
    def has_password(self) -> bool:
        """Whether the owner can sign in with a password."""
        return self.password_hash is not None


class Identity(Base):
    """Who somebody is elsewhere: the subject of a Google account, or the address of an Algorand wallet."""

    __tablename__ = "identities"
    __table_args__ = (CheckConstraint("provider IN ('google', 'algorand')", name="provider_is_known"),)

    provider: Mapped[str] = mapped_column(primary_key=True)
    subject: Mapped[str] = mapped_column(primary_key=True)
    account_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"), index=True)
    created_at: Mapped[datetime]


class SignInChallenge(Base):
    """A sign-in by way of somebody else that has begun: minutes, one use, known by the hash of a random token."""

    __tablename__ = "sign_in_challenges"
    __table_args__ = (
        CheckConstraint("provider IN ('google', 'algorand')", name="provider_is_known"),
        CheckConstraint(
            "(provider = 'google') = (nonce IS NOT NULL AND code_verifier IS NOT NULL)", name="google_has_its_secrets"
        ),
        CheckConstraint("(provider = 'algorand') = (address IS NOT NULL)", name="algorand_has_an_address"),
    )

    token_hash: Mapped[bytes] = mapped_column(primary_key=True)
    provider: Mapped[str]
    nonce: Mapped[str | None]
    code_verifier: Mapped[str | None]
    address: Mapped[str | None]
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]


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
    __table_args__ = (CheckConstraint("purpose IN ('verify_email', 'reset_password')", name="purpose_is_known"),)

    token_hash: Mapped[bytes] = mapped_column(primary_key=True)
    account_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"), index=True)
    purpose: Mapped[str]
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
