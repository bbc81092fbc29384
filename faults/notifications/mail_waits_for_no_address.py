"""A mail for who has no address is tried again and again, for days."""

from collections.abc import Callable
from smtplib import SMTPRecipientsRefused
from typing import Any

from faults.tampering import replace

FLOW, LAYER = "notifications", "mail"


def plant(service: str) -> None:
    """Send it all the same."""
    if service == "worker":
        from payasplay.mail import mailer

        def to_anybody(send: Callable[..., None]) -> Callable[..., None]:
            def deliver(account: Any, *mail: Any, **more: Any) -> None:
                if account.email is None:
                    raise SMTPRecipientsRefused({})
                send(account, *mail, **more)

            return deliver

        replace(mailer, "send", to_anybody)
