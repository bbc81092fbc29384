"""A withdrawal that failed costs its fee all the same."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "domain"


def plant(service: str) -> None:
    """Give back what would have arrived."""
    if service == "worker":
        from payasplay.payouts import service as payouts

        def move(session: Any, payout: Any, reason: Any, parts: Any, at: Any) -> Any:
            if reason == "payout_released":
                parts = {key: payout.net if cents > 0 else -payout.net for key, cents in parts.items()}
            return real(session, payout, reason, parts, at)

        real = payouts._move
        replace(payouts, "_move", lambda _move: move)
