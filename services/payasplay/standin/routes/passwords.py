"""Passwords: forgotten, set anew, changed."""

from datetime import timedelta

from fastapi import APIRouter

from payasplay.accounts import passwords
from payasplay.accounts.schemas import AcceptedOut, ChangePasswordIn, ForgotPasswordIn, ResetPasswordIn
from payasplay.errors import FieldError, ValidationFailed
from payasplay.logs import logger
from payasplay.schemas import Success
from payasplay.standin.calls import CallingSession, TheWorld
from payasplay.standin.people import RESET_PASSWORD
from payasplay.standin.rules import RULES

router = APIRouter(tags=["accounts"])
log = logger(__name__)


@router.post("/auth/forgot-password", status_code=202)
async def forgot_password(data: ForgotPasswordIn, world: TheWorld) -> Success[AcceptedOut]:
    """Ask for a link. There is no mail: the log of this process says it."""
    account = world.people.by_email(data.email)
    if account is not None:
        token = world.people.link(account, RESET_PASSWORD, timedelta(minutes=RULES.password_reset_minutes))
        log.info("no mail is sent here: this link sets a new password", path=f"/reset-password?token={token}")
    return Success(data=AcceptedOut(message="If this address has an account, a mail is on its way."))


@router.post("/auth/reset-password", status_code=204)
async def reset_password(data: ResetPasswordIn, world: TheWorld) -> None:
    """Set a new password by the link; all sessions end."""
    passwords.check(data.password)
    account = world.people.follow(data.token, RESET_PASSWORD)
    account.password_hash, account.email_verified = passwords.hash_password(data.password), True
    world.people.end_sessions(account)
    world.people.forgive(account)


@router.put("/users/me/password", status_code=204)
async def change_password(data: ChangePasswordIn, session: CallingSession, world: TheWorld) -> None:
    """Set a new password; every other session ends."""
    account = session.account
    if account.email is None:
        raise ValidationFailed(details=(FieldError("newPassword", "invalid", "There is no address to sign in with."),))
    if account.password_hash and not passwords.matches(data.current_password or "", account.password_hash):
        code = "wrong" if data.current_password else "missing"
        raise ValidationFailed(details=(FieldError("currentPassword", code, "This is not the password so far."),))
    passwords.check(data.new_password, "newPassword")
    account.password_hash = passwords.hash_password(data.new_password)
    world.people.forget_links(account, RESET_PASSWORD)
    world.people.end_sessions(account, but=session)
