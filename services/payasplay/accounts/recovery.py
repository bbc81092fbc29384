"""A password that is forgotten, or to be changed."""

from datetime import timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from payasplay import rate_limits
from payasplay.accounts import passwords, repository, service, tokens
from payasplay.accounts.models import Account
from payasplay.accounts.schemas import ChangePasswordIn, ResetPasswordIn
from payasplay.clock import now_for
from payasplay.errors import FieldError, ValidationFailed
from payasplay.settings import settings

RESET_PASSWORD = "reset_password"  # noqa: S105 (a purpose)


def reset_token(session: Session, account: Account) -> str:
    """A single-use token for the link in the mail: an hour by the account's clock."""
    return service.email_token(session, account, RESET_PASSWORD, timedelta(minutes=settings().password_reset_minutes))


def reset(session: Session, data: ResetPasswordIn) -> Account:
    """Set a new password by the token of a mail's link. All sessions end, and all other such links.

    What was mistyped before is forgiven: the owner comes in with the new password at once.

    Raises:
        ValidationFailed: the password is a common one, or the link is unknown, used or too old.
    """
    passwords.check(data.password)
    account = repository.use_email_token(session, tokens.digest(data.token), RESET_PASSWORD)
    if account is None:
        raise ValidationFailed(
            "This link is not valid any more.",
            details=(FieldError("token", "expired", "This link was used before, or is too old."),),
        )
    account.password_hash = passwords.hash_password(data.password)
    # The link came by mail: whoever has it reads that mailbox.
    account.email_verified_at = account.email_verified_at or now_for(account)
    repository.use_up_email_tokens(session, account.id, RESET_PASSWORD)
    repository.end_families(session, account.id)
    rate_limits.forgive(rate_limits.password_attempts(), account.email)
    return account


def change(session: Session, account: Account, current_session: UUID, data: ChangePasswordIn) -> None:
    """Set a new password; every session but this one ends, and all links of mails that would set another.

    Raises:
        ValidationFailed: the password so far is missing or wrong, or the new one is common.
        RateLimited: too many wrong ones: a session that was left open is no place to guess in.
    """
    if account.email is None:
        raise ValidationFailed(details=(FieldError("newPassword", "invalid", "There is no address to sign in with."),))
    if account.password_hash is not None:
        rate_limits.require(rate_limits.password_attempts(), account.email)
        if not passwords.matches(data.current_password or "", account.password_hash):
            code = "wrong" if data.current_password else "missing"
            raise ValidationFailed(details=(FieldError("currentPassword", code, "This is not the password so far."),))
        rate_limits.forgive(rate_limits.password_attempts(), account.email)
    passwords.check(data.new_password, "newPassword")
    account.password_hash = passwords.hash_password(data.new_password)
    repository.use_up_email_tokens(session, account.id, RESET_PASSWORD)
    repository.end_families(session, account.id, but=current_session)
