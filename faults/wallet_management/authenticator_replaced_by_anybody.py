"""Whoever sits at an open browser puts an authenticator of their own in the place of the owner's."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "security"


def plant(service: str) -> None:
    """Forget the second factor that there is."""
    if service == "api":
        from payasplay.accounts.second_factor import repository
        from payasplay.accounts.second_factor import service as second_factor

        def begin(session: Any, account: Any) -> Any:
            repository.forget(session, account.id)
            return real(session, account)

        real = second_factor.begin
        replace(second_factor, "begin", lambda _begin: begin)
