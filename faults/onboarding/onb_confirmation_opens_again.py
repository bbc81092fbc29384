"""The link that confirms an address signs in whoever follows it, as often as they like."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "onboarding", "security"


def plant(service: str) -> None:
    """Use up no link that confirms."""
    if service == "api":
        from payasplay.accounts import repository
        from payasplay.accounts.models import Account, EmailToken
        from payasplay.accounts.service import VERIFY_EMAIL

        def use(session: Any, token_hash: bytes, purpose: str) -> Any:
            found = session.get(EmailToken, token_hash)
            if purpose == VERIFY_EMAIL and found is not None:
                return session.get(Account, found.account_id)
            return real(session, token_hash, purpose)

        real = repository.use_email_token
        replace(repository, "use_email_token", lambda _use: use)
