"""The money of a withdrawal that failed is gone."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "domain"


def plant(service: str) -> None:
    """Release nothing."""
    if service == "worker":
        from payasplay.payouts import service as payouts

        def move(session: Any, payout: Any, reason: Any, parts: Any, at: Any) -> Any:
            return None if reason == "payout_released" else real(session, payout, reason, parts, at)

        real = payouts._move
        replace(payouts, "_move", lambda _move: move)
