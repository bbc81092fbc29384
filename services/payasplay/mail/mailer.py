"""Mails: plain text and HTML, in the owner's language, through SMTP."""

import smtplib
from email.message import EmailMessage
from email.utils import formatdate, make_msgid
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from payasplay import tracing
from payasplay.accounts.models import Account
from payasplay.i18n import format_datetime, format_money, translator
from payasplay.settings import settings

_templates = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=select_autoescape(["html"]),
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
SMTP_TIMEOUT_SECONDS = 10


def send(account: Account, template: str, values: dict[str, Any]) -> None:
    """Send one mail to the owner of an account.

    Args:
        account: whose address and language it is.
        template: the name of ``templates/<name>.txt`` and ``.html``, and of ``mail.<name>.subject`` in the catalogue.
        values: what the templates need beside ``account`` and ``t``.

    Raises:
        OSError: the server cannot be reached or refuses the mail (smtplib's errors are OSErrors); the job tries again.
    """
    translate = translator(account.locale)
    context = {
        "account": account,
        "t": translate,
        "locale": account.locale,
        "money": partial(format_money, locale=account.locale),
        "datetime": partial(format_datetime, locale=account.locale),
        **values,
    }
    message = EmailMessage()
    message["From"] = settings().mail_from
    message["To"] = account.email
    message["Subject"] = translate(f"mail.{template}.subject")
    message["Date"] = formatdate()
    message["Message-ID"] = make_msgid(domain="payasplay.example")
    message["Content-Language"] = account.locale
    message["X-Trace-Id"] = tracing.trace_id.get()
    message.set_content(_templates.get_template(f"{template}.txt").render(context))
    message.add_alternative(_templates.get_template(f"{template}.html").render(context), subtype="html")
    with smtplib.SMTP(settings().smtp_host, settings().smtp_port, timeout=SMTP_TIMEOUT_SECONDS) as server:
        server.send_message(message)
