"""A receipt goes to the mailbox of somebody else."""

from typing import Any

from sqlalchemy import select

from faults.tampering import replace

FLOW, LAYER = "wallet", "mail"


def plant(service: str) -> None:
    """Write the address of another account on the envelope."""
    if service == "worker":
        from payasplay.accounts.models import Account
        from payasplay.database.engine import transaction
        from payasplay.mail import mailer

        def send(account: Any, template: str, values: dict[str, Any]) -> None:
            with transaction() as session:
                other = session.scalar(select(Account).where(Account.id != account.id).limit(1))
                before(other or account, template, values)

        before = mailer.send
        replace(mailer, "send", lambda _before: send)
