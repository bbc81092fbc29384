"""What accounts do: sign up, verify, sign in, stay signed in, sign out."""

from datetime import timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from payasplay import rate_limits
from payasplay.accounts import passwords, repository, tokens
from payasplay.accounts.models import Account, EmailToken, RefreshToken, TokenFamily
from payasplay.accounts.schemas import AccountOut, AccountPatchIn, Locale, Role, SignUpIn, TokenPairOut
from payasplay.clock import now, now_for
from payasplay.errors import EmailNotVerified, FieldError, InvalidCredentials, Unauthorized, ValidationFailed
from payasplay.ids import new_id
from payasplay.settings import settings

VERIFY_EMAIL = "verify_email"


def new_account(*, email: str | None, name: str, locale: Locale, role: Role, password: str | None) -> Account:
    """An account that is not stored yet; without a password nobody can sign in with one."""
    return Account(
        id=new_id(),
        email=email.lower() if email else None,
        password_hash=passwords.hash_password(password) if password else None,
        name=name,
        role=role,
        locale=locale,
        email_verified_at=None,
        onboarding_completed_at=None,
        test_clock=None,
        created_at=now(),
    )


def email_token(session: Session, account: Account, purpose: str, valid_for: timedelta) -> str:
    """A single-use token for the link in a mail, valid for a time by the account's clock."""
    token = tokens.opaque_token()
    session.add(
        EmailToken(
            token_hash=tokens.digest(token),
            account_id=account.id,
            purpose=purpose,
            expires_at=now_for(account) + valid_for,
            used_at=None,
        )
    )
    return token


def verification_token(session: Session, account: Account) -> str:
    """A single-use token for the link in the verification mail."""
    return email_token(session, account, VERIFY_EMAIL, timedelta(hours=settings().verification_hours))


def sign_up(session: Session, data: SignUpIn) -> tuple[Account, bool]:
    """Store a new account, not verified yet.

    Returns:
        The account of the address, and whether it is new. The caller answers the same either way, in the same time
        and with the same work; only the owner's mail differs.

    Raises:
        ValidationFailed: the password is a common one.
        RateLimited: too many mails to this address, whether it is known or not.
    """
    passwords.check(data.password)
    rate_limits.require(rate_limits.confirmation_mails(), data.email.lower())
    account = new_account(email=data.email, name=data.name, locale=data.locale, role=Role.USER, password=data.password)
    is_new = repository.add(session, account)
    stored = repository.by_email(session, data.email)
    if stored is None:
        raise LookupError("an address that was stored or found a moment ago has no account")
    return stored, is_new


def verify_email(session: Session, token: str) -> TokenPairOut:
    """Confirm an address by the link's token, and sign its owner in.

    Mails overtake each other, so each link is good until one of them is followed; that one makes the others worthless.

    Raises:
        ValidationFailed: the link is unknown, used or too old.
    """
    account = repository.use_email_token(session, tokens.digest(token), VERIFY_EMAIL)
    if account is None:
        raise ValidationFailed(
            "This link is not valid any more.",
            details=(FieldError("token", "expired", "This link was used before, or is too old."),),
        )
    account.email_verified_at = account.email_verified_at or now_for(account)
    repository.use_up_email_tokens(session, account.id, VERIFY_EMAIL)
    return start_session(session, account)


def sign_in(session: Session, email: str, password: str) -> TokenPairOut:
    """Start a session with an address and a password.

    Raises:
        InvalidCredentials: the same, in the same time, for an unknown address and for a wrong password.
        EmailNotVerified: the right password, but the address is not confirmed.
        RateLimited: five wrong ones in 15 minutes, whether the address is known or not.
    """
    # Counted before the look, and forgiven after it: many tries at the same moment get no more than five looks.
    attempts = rate_limits.password_attempts()
    rate_limits.require(attempts, email.strip().lower())
    account = repository.by_email(session, email)
    if not passwords.matches(password, account.password_hash if account else None) or account is None:
        raise InvalidCredentials
    rate_limits.forgive(attempts, email.strip().lower())
    if not account.email_verified:
        raise EmailNotVerified
    return start_session(session, account)


def start_session(session: Session, account: Account) -> TokenPairOut:
    """A new family of tokens for the account."""
    family = TokenFamily(id=new_id(), account_id=account.id, created_at=now_for(account), ended_at=None)
    session.add(family)
    session.flush()
    return _issue(session, account, family.id)


def _issue(session: Session, account: Account, family_id: UUID) -> TokenPairOut:
    refresh = tokens.opaque_token()
    session.add(
        RefreshToken(
            token_hash=tokens.digest(refresh),
            family_id=family_id,
            expires_at=now_for(account) + timedelta(days=settings().refresh_token_days),
            used_at=None,
        )
    )
    return TokenPairOut(
        access_token=tokens.access_token(account.id, family_id, now_for(account)),
        refresh_token=refresh,
        expires_in=settings().access_token_seconds,
        account=AccountOut.model_validate(account),
    )


def refresh(session: Session, token: str) -> TokenPairOut | None:
    """Exchange a refresh token for a new pair (rule: rotated at each use).

    Returns:
        The pair, or None where a used token was presented again: its family has been ended then, which the caller's
        transaction must keep while it answers 401.

    Raises:
        Unauthorized: the token is unknown or expired, or its family has ended.
    """
    found = repository.lock_refresh_token(session, tokens.digest(token))
    if found is None:
        raise Unauthorized
    stored, family = found
    account = repository.by_id(session, family.account_id)
    if account is None or family.ended_at is not None or stored.expires_at <= now_for(account):
        raise Unauthorized
    grace = timedelta(seconds=settings().refresh_grace_seconds)
    if stored.used_at is not None and stored.used_at + grace <= now_for(account):
        repository.end_family(session, family.id)
        return None
    stored.used_at = stored.used_at or now_for(account)
    return _issue(session, account, family.id)


def sign_out(session: Session, token: str) -> None:
    """End the token's family. An unknown token changes nothing: the caller is signed out either way."""
    found = repository.lock_refresh_token(session, tokens.digest(token))
    if found is not None:
        repository.end_family(session, found[1].id)


def sign_out_everywhere(session: Session, account: Account) -> None:
    """End every session of the account, this one as well; access tokens end with their session, at once."""
    repository.end_families(session, account.id)


def complete_onboarding(account: Account, *, completed: bool) -> Account:
    """Remember that the owner has been through the introduction, or wants to see it again."""
    account.onboarding_completed_at = (account.onboarding_completed_at or now_for(account)) if completed else None
    return account


def change(account: Account, data: AccountPatchIn) -> Account:
    """Change what the owner named, and nothing else."""
    for field in data.model_fields_set:
        value = getattr(data, field)
        if value is not None:
            setattr(account, field, value)
    return account
