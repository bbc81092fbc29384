"""Automatic top-up of just five euros, or below just one, is refused."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "domain"


def plant(service: str) -> None:
    """Ask for a cent more than the limits."""
    if service == "api":
        from payasplay.auto_topup import service as auto_topup

        def outside(field: str, value: int, minimum: int, maximum: int | None) -> Any:
            return real(field, value, minimum + 1, maximum)

        real = auto_topup._outside
        replace(auto_topup, "_outside", lambda _outside: outside)
