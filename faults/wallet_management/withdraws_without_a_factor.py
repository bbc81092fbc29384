"""Who has no second factor needs none: money leaves without a code."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "security"


def plant(service: str) -> None:
    """Ask only those who have one."""
    if service == "api":
        from payasplay.accounts.second_factor import service as second_factor
        from payasplay.errors import SecondFactorRequired

        def check(*asked: Any) -> None:
            try:
                real(*asked)
            except SecondFactorRequired:
                return

        real = second_factor.check
        replace(second_factor, "check", lambda _check: check)
