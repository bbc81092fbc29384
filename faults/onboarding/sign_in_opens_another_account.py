"""Who signs in finds the account of somebody else."""

from typing import Any

from sqlalchemy import select

from faults.tampering import replace

FLOW, LAYER = "onboarding", "security"


def plant(service: str) -> None:
    """Open the oldest account for everybody who has a password."""
    if service == "api":
        from payasplay.accounts import service as accounts
        from payasplay.accounts.models import Account

        def sign_in(session: Any, *told: Any) -> Any:
            before(session, *told)
            return accounts.start_session(session, session.scalars(first).one())

        first = select(Account).order_by(Account.created_at).limit(1)
        before = accounts.sign_in
        replace(accounts, "sign_in", lambda _before: sign_in)
