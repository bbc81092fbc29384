"""Who has the mail sent again cannot use the first one, which was only late."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "onboarding", "domain"


def plant(service: str) -> None:
    """Make older links worthless with each new one."""
    if service == "worker":
        from payasplay.accounts import repository
        from payasplay.accounts import service as accounts

        real = accounts.verification_token

        def token(session: Any, account: Any) -> str:
            repository.use_up_email_tokens(session, account.id, accounts.VERIFY_EMAIL)
            return real(session, account)

        replace(accounts, "verification_token", lambda _real: token)
