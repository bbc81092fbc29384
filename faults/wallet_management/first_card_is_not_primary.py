"""The only card that somebody has saved is not the primary one."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "domain"


def plant(service: str) -> None:
    """Leave it to the owner to choose one."""
    if service == "api":
        from payasplay.payments.methods import service as methods

        def keep(session: Any, account: Any, card: Any) -> Any:
            method = real(session, account, card)
            method.is_primary = False
            return method

        real = methods.keep
        replace(methods, "keep", lambda _keep: keep)
