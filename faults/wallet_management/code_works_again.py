"""A code of the second factor works more than once."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "security"


def plant(service: str) -> None:
    """Forget which code was the last."""
    if service == "api":
        from payasplay.accounts.second_factor import service as second_factor

        def accepts(factor: Any, code: str, at: Any) -> bool:
            factor.last_step = None
            return bool(real(factor, code, at))

        real = second_factor._accepts
        replace(second_factor, "_accepts", lambda _real: accepts)
