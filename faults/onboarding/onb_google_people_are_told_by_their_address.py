"""Who has another address at Google by now comes into an empty account."""

from faults.tampering import replace

FLOW, LAYER = "onboarding", "api"


def plant(service: str) -> None:
    """Find the account by the address alone."""
    if service == "api":
        from sqlalchemy.orm import Session

        from payasplay.accounts import identities
        from payasplay.accounts.models import Account

        def known(session: Session, provider: str, subject: str) -> Account | None:
            found: Account | None = None if provider == "google" else real(session, provider, subject)
            return found

        real = identities._known
        replace(identities, "_known", lambda _real: known)
        replace(identities, "_tie", lambda _real: lambda *_args: None)
