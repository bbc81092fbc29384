"""The link to a new password works as often as somebody follows it."""

from faults.tampering import replace

FLOW = "onboarding"
LAYER = "security"


def plant(service: str) -> None:
    """Use no link up."""
    if service == "api":
        from sqlalchemy.orm import Session

        from payasplay.accounts import repository
        from payasplay.accounts.models import Account, EmailToken

        def look(session: Session, token_hash: bytes, _purpose: str) -> Account | None:
            found = session.get(EmailToken, token_hash)
            return session.get(Account, found.account_id) if found else None

        replace(repository, "use_email_token", lambda _use: look)
