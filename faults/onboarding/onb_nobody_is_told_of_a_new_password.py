"""Nobody is told that the password was changed."""

from faults.tampering import replace

FLOW = "onboarding"
LAYER = "mail"


def plant(service: str) -> None:
    """Send no such mail."""
    if service == "worker":
        from typing import Any

        from payasplay.accounts.models import Account
        from payasplay.mail import mailer

        def send(account: Account, template: str, values: dict[str, Any], **more: Any) -> None:
            if template != "password_changed":
                real(account, template, values, **more)

        real = mailer.send
        replace(mailer, "send", lambda _send: send)
