"""Who writes the address in capitals may guess five times more."""

from faults.tampering import replace

FLOW = "security"
LAYER = "security"


def plant(service: str) -> None:
    """Count by the address as it was written."""
    if service == "api":
        from sqlalchemy.orm import Session

        from payasplay.accounts import service as accounts
        from payasplay.accounts.schemas import TokenPairOut

        class AsWritten(str):
            __slots__ = ()

            def strip(self, _signs: str | None = None) -> "AsWritten":
                return self

            def lower(self) -> "AsWritten":
                return self

        def sign_in(session: Session, email: str, password: str) -> TokenPairOut:
            return real(session, AsWritten(email), password)

        real = accounts.sign_in
        replace(accounts, "sign_in", lambda _real: sign_in)
