"""The link that confirms an address sets a new password as well, and the other way round."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "security", "database"


def plant(service: str) -> None:
    """Ask for a link that is good, and not for what."""
    if service == "api":
        from sqlalchemy import select
        from sqlalchemy.orm import Session

        from payasplay.accounts import repository
        from payasplay.accounts.models import EmailToken

        real = repository.use_email_token

        def use(session: Session, token_hash: bytes, purpose: str) -> Any:
            own = session.scalar(select(EmailToken.purpose).where(EmailToken.token_hash == token_hash))
            return real(session, token_hash, own or purpose)

        replace(repository, "use_email_token", lambda _real: use)
