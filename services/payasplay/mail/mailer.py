"""Mails: plain text and HTML, in the owner's language, through SMTP."""

import smtplib
from collections.abc import Mapping
from email.message import EmailMessage
from email.policy import SMTP, EmailPolicy
from email.utils import formatdate, make_msgid
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from payasplay import tracing
from payasplay.accounts.models import Account
from payasplay.i18n import format_datetime, format_money, translator
from payasplay.logs import logger
from payasplay.settings import settings

log = logger(__name__)

_templates = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=select_autoescape(["html"]),
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
SMTP_TIMEOUT_SECONDS = 10
# A web address in a header is one long word. Python would break it into encoded words, which no mail program undoes.
_NEVER_ENCODED = frozenset({"list-unsubscribe"})


class _Policy(EmailPolicy):
    def fold_binary(self, name: str, value: str) -> bytes:
        """A header as it is sent."""
        if name.lower() in _NEVER_ENCODED:
            return f"{name}: {value}{self.linesep}".encode("ascii")
        return super().fold_binary(name, value)


_POLICY = _Policy(linesep=SMTP.linesep)


def send(
    account: Account,
    template: str,
    values: dict[str, Any],
    *,
    subject: str | None = None,
    headers: Mapping[str, str] | None = None,
) -> None:
    """Send one mail to the owner of an account; none where the account has no address (it came by a wallet).

    Args:
        account: whose address and language it is.
        template: the name of ``templates/<name>.txt`` and ``.html``, and of ``mail.<name>.subject`` in the catalogue.
        values: what the templates need beside ``account`` and ``t``.
        subject: in place of ``mail.<name>.subject``.
        headers: further ones, or others in place of ours.

    Raises:
        OSError: the server cannot be reached or refuses the mail (smtplib's errors are OSErrors); the job tries again.
    """
    if account.email is None:
        log.info("no address to send mail to", account_id=str(account.id), template=template)
        return
    translate = translator(account.locale)
    context = {
        "account": account,
        "t": translate,
        "locale": account.locale,
        "money": partial(format_money, locale=account.locale),
        "datetime": partial(format_datetime, locale=account.locale),
        **values,
    }
    message = EmailMessage(policy=_POLICY)
    message["From"] = settings().mail_from
    message["To"] = account.email
    message["Subject"] = translate(f"mail.{template}.subject") if subject is None else subject
    message["Date"] = formatdate()
    message["Message-ID"] = make_msgid(domain="payasplay.example")
    message["X-Trace-Id"] = tracing.trace_id.get()
    for name, value in (headers or {}).items():
        del message[name]
        message[name] = value
    message.set_content(_templates.get_template(f"{template}.txt").render(context))
    message.add_alternative(_templates.get_template(f"{template}.html").render(context), subtype="html")
    # Only now: a second form of the content takes what is said of the content with it.
    message["Content-Language"] = account.locale
    with smtplib.SMTP(settings().smtp_host, settings().smtp_port, timeout=SMTP_TIMEOUT_SECONDS) as server:
        server.send_message(message)
