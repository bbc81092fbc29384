"""Automatic top-up tries again after the same short pause each time, and gives up within half an hour."""

from datetime import timedelta
from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "job"


def plant(service: str) -> None:
    """Wait a quarter of an hour, whichever try it was."""
    if service == "worker":
        from payasplay.auto_topup import service as auto_topup

        def mark_failed(*args: Any) -> timedelta | None:
            return real(*args) and timedelta(minutes=15)

        real = auto_topup.mark_failed
        replace(auto_topup, "mark_failed", lambda _mark: mark_failed)
