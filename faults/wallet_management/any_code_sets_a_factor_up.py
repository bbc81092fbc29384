"""A second factor is set up with a code that is not right, and its owner is locked out."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "security"


def plant(service: str) -> None:
    """Take any code for the first one."""
    if service == "api":
        from payasplay.accounts.second_factor import service as second_factor

        def accepts(factor: Any, code: str, at: Any) -> bool:
            return bool(real(factor, code, at)) or factor.confirmed_at is None

        real = second_factor._accepts
        replace(second_factor, "_accepts", lambda _real: accepts)
