"""A payout that is asked for again is paid again."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "job"


def plant(service: str) -> None:
    """Take another key for each try."""
    if service == "worker":
        from uuid import uuid4

        from payasplay.payouts import provider

        def call(method: str, path: str, **more: Any) -> Any:
            keyed = {**more, "headers": {"Idempotency-Key": str(uuid4())}} if method == "POST" else more
            return real(method, path, **keyed)

        real = provider._call
        replace(provider, "_call", lambda _call: call)
