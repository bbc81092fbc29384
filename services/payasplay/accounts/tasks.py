"""Mails that accounts get, sent by the worker."""

from uuid import UUID

from sqlalchemy.orm import Session

from payasplay.accounts import repository, service
from payasplay.jobs import job
from payasplay.mail import mailer
from payasplay.settings import settings


@job
def send_verification_mail(session: Session, account_id: UUID) -> None:
    """Send the link that confirms an address. The token is made here, so that it stands in no queue."""
    token = service.verification_token(session, account_id)
    session.flush()
    mailer.send(
        repository.existing(session, account_id),
        "verify_email",
        {"link": f"{settings().web_url}/verify-email?token={token}", "hours": settings().verification_hours},
    )


@job
def send_already_registered_mail(session: Session, account_id: UUID) -> None:
    """Tell an owner that somebody signed up with the address again; the page that they saw tells nothing."""
    account = repository.existing(session, account_id)
    mailer.send(account, "already_registered", {"link": f"{settings().web_url}/sign-in"})
