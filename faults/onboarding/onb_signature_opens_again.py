"""A signature that was used before opens the account again."""

from faults.tampering import replace

FLOW = "onboarding"
LAYER = "security"


def plant(service: str) -> None:
    """Leave challenges as they are."""
    if service == "api":
        from sqlalchemy.orm import Session

        from payasplay.accounts import challenges, tokens
        from payasplay.accounts.models import SignInChallenge
        from payasplay.errors import SignInRefused

        def look(session: Session, _provider: str, token: str) -> SignInChallenge:
            found = session.get(SignInChallenge, tokens.digest(token))
            if found is None:
                raise SignInRefused
            return found

        replace(challenges, "finish", lambda _finish: look)
