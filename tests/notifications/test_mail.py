"""The mail of a notification: once, readable, stoppable, and patient with a mail server that is away."""

import email
from datetime import datetime, timedelta
from email.policy import default
from unittest.mock import Mock
from uuid import UUID

import pytest

from payasplay.accounts.models import Account
from payasplay.accounts.schemas import Locale
from payasplay.database.engine import transaction
from payasplay.jobs import PatientRetry
from payasplay.notifications import preferences, repository, tasks
from payasplay.notifications.models import Notification
from payasplay.notifications.schemas import Channel, NotificationKind

from .conftest import Outbox, tell

SEND = tasks.send_notification._task.func


def send(account: Account, notification: UUID) -> None:
    SEND(account_id=str(account.id), trace_id="0" * 32, arguments={"notification_id": str(notification)})


def mailed_at(notification: UUID) -> object:
    with transaction() as session:
        return session.get_one(Notification, notification).mailed_at


def test_a_job_that_runs_twice_mails_once(account: Account, outbox: Outbox):
    one = tell(account)
    send(account, one)
    send(account, one)
    assert len(outbox.sent) == 1


def test_what_could_not_be_sent_is_still_to_send(account: Account, outbox: Outbox):
    one = tell(account)
    outbox.down = True
    with pytest.raises(ConnectionRefusedError):
        send(account, one)
    assert mailed_at(one) is None
    outbox.down = False
    send(account, one)
    assert len(outbox.sent) == 1
    assert mailed_at(one) is not None


def test_who_unsubscribes_while_mail_waits_gets_none(account: Account, outbox: Outbox):
    one = tell(account)
    with transaction() as session:
        preferences.stop_mails(session, account.id, NotificationKind.SETTLEMENT)
    send(account, one)
    assert outbox.sent == []


@pytest.mark.parametrize("locale", Locale)
def test_its_headers_are_as_mail_programs_read_them(account: Account, outbox: Outbox, locale: Locale):
    with transaction() as session:
        session.get_one(Account, account.id).locale = locale
    send(account, one := tell(account))
    raw = outbox.sent[0]
    (line,) = [line for line in raw.splitlines() if line.lower().startswith(b"list-unsubscribe:")]
    assert line.startswith(b"List-Unsubscribe: <http://127.0.0.1:1/unsubscribe?token=")
    assert line.endswith(b">")
    assert b"=?" not in line.split(b"?token=")[0]
    mail = email.message_from_bytes(raw, policy=default)
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert mail["Message-ID"].strip() == f"<notification-{one}@payasplay.example>"
    assert mail["Content-Language"] == locale
    assert [part.get_content_type() for part in mail.walk()] == ["multipart/alternative", "text/plain", "text/html"]


def wants_playback_mail(account: Account) -> None:
    with transaction() as session:
        repository.prefer(session, account.id, [(NotificationKind.SESSION_END, Channel.EMAIL, True)])


def test_a_title_cannot_bring_a_header_of_its_own(account: Account, outbox: Outbox):
    wants_playback_mail(account)
    content = "Sunrise\r\nBcc: everybody@example.test"
    one = tell(account, NotificationKind.SESSION_END, variant="summary", content=content, minutes="1", amount="1")
    send(account, one)
    mail = email.message_from_bytes(outbox.sent[0], policy=default)
    assert mail["Bcc"] is None
    assert "Sunrise Bcc: everybody@example.test" in mail["Subject"]


def test_markup_in_a_title_is_text_in_the_html(account: Account, outbox: Outbox):
    wants_playback_mail(account)
    content = "<script>alert(1)</script>"
    one = tell(account, NotificationKind.SESSION_END, variant="summary", content=content, minutes="1", amount="1")
    send(account, one)
    html = email.message_from_bytes(outbox.sent[0], policy=default).get_body(("html",))
    assert html is not None
    assert "<script>" not in html.get_content()
    assert "&lt;script&gt;" in html.get_content()


def test_a_mail_is_tried_soon_and_then_for_days():
    strategy, waited = PatientRetry(), timedelta()
    tries: list[datetime] = []
    while decision := strategy.get_retry_decision(
        exception=OSError("away"), job=Mock(attempts=len(tries), task_name="x")
    ):
        assert decision.retry_at is not None
        tries.append(decision.retry_at)
        waited += timedelta(seconds=min(2 ** min(len(tries), 16), 600))
    assert len(tries) == 600
    assert waited > timedelta(days=4)
