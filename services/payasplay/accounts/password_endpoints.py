"""Passwords over HTTP: forgotten, set anew, changed."""

from fastapi import APIRouter

from payasplay import rate_limits
from payasplay.accounts import recovery, repository
from payasplay.accounts.schemas import AcceptedOut, ChangePasswordIn, ForgotPasswordIn, ResetPasswordIn
from payasplay.accounts.tasks import send_password_changed_mail, send_password_reset_mail
from payasplay.api.dependencies import Caller, TokenClaims, Transaction
from payasplay.api.documentation import failures
from payasplay.errors import RateLimited, Unauthorized
from payasplay.schemas import Success

router = APIRouter()


@router.post("/auth/forgot-password", status_code=202, responses=failures(RateLimited))
def forgot_password(data: ForgotPasswordIn, session: Transaction) -> Success[AcceptedOut]:
    """Ask for a mail with a link. Answer and work are the same whether the address is known or not."""
    rate_limits.require(rate_limits.reset_mails(), data.email.lower())
    account = repository.by_email(session, data.email)
    send_password_reset_mail.defer(session, account.id if account else None)
    return Success(data=AcceptedOut(message="If this address has an account, a mail is on its way."))


@router.post("/auth/reset-password", status_code=204, responses=failures())
def reset_password(data: ResetPasswordIn, session: Transaction) -> None:
    """Set a new password by the link of the mail; all sessions end."""
    account = recovery.reset(session, data)
    send_password_changed_mail.defer(session, account.id)


@router.put("/users/me/password", status_code=204, responses=failures(Unauthorized))
def change_password(data: ChangePasswordIn, account: Caller, claims: TokenClaims, session: Transaction) -> None:
    """Set a new password; every other session ends."""
    recovery.change(session, account, claims.family_id, data)
    send_password_changed_mail.defer(session, account.id)
