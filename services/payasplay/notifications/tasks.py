"""Mails of notifications, sent by the worker."""

from uuid import UUID

from sqlalchemy.orm import Session

from payasplay.accounts import repository as accounts
from payasplay.clock import now_for
from payasplay.jobs import mail_job
from payasplay.logs import logger
from payasplay.mail import mailer
from payasplay.notifications import preferences, repository, unsubscribe
from payasplay.notifications.schemas import Channel, NotificationKind
from payasplay.notifications.words import words
from payasplay.settings import settings

log = logger(__name__)


@mail_job
def send_notification(session: Session, account_id: UUID, *, notification_id: str) -> None:
    """Mail a notification, unless it was mailed before or its reader has switched such mails off meanwhile."""
    notification = repository.to_mail(session, account_id, UUID(notification_id))
    kind = NotificationKind(notification.kind)
    if notification.mailed_at is not None or Channel.EMAIL not in preferences.wants(session, account_id, kind):
        log.info("notification not mailed", notification=notification_id)
        return
    account = accounts.existing(session, account_id)
    notification.mailed_at = now_for(account)
    session.flush()
    shown = words(kind, notification.variant, notification.params, account.locale)
    mailer.send(
        account,
        "notification",
        {
            "title": shown.title,
            "text": shown.text,
            "kind": kind,
            "link": f"{settings().web_url}{notification.action_path or '/notifications'}",
            "settings_link": f"{settings().web_url}/settings/notifications",
            "unsubscribe_link": unsubscribe.link(account_id, kind),
        },
        subject=shown.title,
        # The same however often it is sent: a mail program shows it once.
        headers={"Message-ID": f"<notification-{notification.id}@payasplay.example>"}
        | unsubscribe.headers(account_id, kind),
    )
