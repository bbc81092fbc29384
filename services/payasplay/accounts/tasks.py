"""Mails that accounts get, sent by the worker."""

from uuid import UUID

from sqlalchemy.orm import Session

from payasplay.accounts import recovery, repository, service
from payasplay.jobs import mail_job
from payasplay.mail import mailer
from payasplay.settings import settings


@mail_job
def send_verification_mail(session: Session, account_id: UUID) -> None:
    """Send the link that confirms an address. The token is made here, so that it stands in no queue."""
    _send_verification_mail(session, account_id)


def _send_verification_mail(session: Session, account_id: UUID) -> None:
    account = repository.existing(session, account_id)
    token = service.verification_token(session, account)
    session.flush()
    mailer.send(
        account,
        "verify_email",
        {"link": f"{settings().web_url}/verify-email?token={token}", "hours": settings().verification_hours},
    )


@mail_job
def send_verification_mail_again(session: Session, account_id: UUID | None) -> None:
    """Send another link that confirms an address; nothing to an address that nobody has, or that is confirmed.

    The links before stay good, see ``service.verify_email``.
    """
    if account_id is None or repository.existing(session, account_id).email_verified:
        return
    _send_verification_mail(session, account_id)


@mail_job
def send_already_registered_mail(session: Session, account_id: UUID) -> None:
    """Tell an owner that somebody signed up with the address again; the page that they saw tells nothing."""
    account = repository.existing(session, account_id)
    mailer.send(account, "already_registered", {"link": f"{settings().web_url}/sign-in"})


@mail_job
def send_password_reset_mail(session: Session, account_id: UUID | None) -> None:
    """Send the link that sets a new password; nothing for an address that nobody has: asking tells nothing."""
    if account_id is None:
        return
    account = repository.existing(session, account_id)
    token = recovery.reset_token(session, account)
    session.flush()
    mailer.send(
        account,
        "reset_password",
        {"link": f"{settings().web_url}/reset-password?token={token}", "minutes": settings().password_reset_minutes},
    )


@mail_job
def send_password_changed_mail(session: Session, account_id: UUID) -> None:
    """Tell an owner that the password was changed: whoever did not do it must know at once."""
    account = repository.existing(session, account_id)
    mailer.send(account, "password_changed", {"link": f"{settings().web_url}/forgot-password"})
