"""Who has an account of the address is turned away with Google."""

from faults.tampering import replace

FLOW = "onboarding"
LAYER = "domain"


def plant(service: str) -> None:
    """Take nobody who is known by the address."""
    if service == "api":
        from sqlalchemy.orm import Session

        from payasplay.accounts import identities, repository
        from payasplay.accounts.google import GoogleUser
        from payasplay.accounts.models import Account
        from payasplay.accounts.schemas import Locale
        from payasplay.errors import SignInRefused

        def by_google(session: Session, user: GoogleUser, locale: Locale) -> Account:
            if user.email and repository.by_email(session, user.email):
                raise SignInRefused
            return real(session, user, locale)

        real = identities.by_google
        replace(identities, "by_google", lambda _real: by_google)
