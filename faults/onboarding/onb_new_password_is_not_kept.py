"""The settings say that the password is changed, and the old one stays."""

from faults.tampering import replace

FLOW, LAYER = "onboarding", "domain"


def plant(service: str) -> None:
    """Put the stored password back."""
    if service == "api":
        from typing import Any

        from payasplay.accounts import recovery

        real = recovery.change

        def change(session: Any, account: Any, current_session: Any, data: Any) -> None:
            before = account.password_hash
            real(session, account, current_session, data)
            account.password_hash = before

        replace(recovery, "change", lambda _real: change)
