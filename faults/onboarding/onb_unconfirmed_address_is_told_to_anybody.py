"""Whoever tries any password reads that an address waits to be confirmed."""

from faults.tampering import replace

FLOW, LAYER = "onboarding", "security"


def plant(service: str) -> None:
    """Look whether the address is confirmed before the password is."""
    if service == "api":
        from sqlalchemy.orm import Session

        from payasplay.accounts import repository
        from payasplay.accounts import service as accounts
        from payasplay.accounts.schemas import TokenPairOut
        from payasplay.errors import EmailNotVerified

        def sign_in(session: Session, email: str, password: str) -> TokenPairOut:
            account = repository.by_email(session, email)
            if account is not None and not account.email_verified:
                raise EmailNotVerified
            pair: TokenPairOut = real(session, email, password)
            return pair

        real = accounts.sign_in
        replace(accounts, "sign_in", lambda _real: sign_in)
