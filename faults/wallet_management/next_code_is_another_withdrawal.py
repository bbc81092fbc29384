"""A withdrawal that is sent again with the next code is refused, as if it were another one."""

from typing import Any
from uuid import uuid4

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "api"


def plant(service: str) -> None:
    """Let no two calls ask for the same, as where the code belongs to what is asked for."""
    if service == "api":
        from payasplay.withdrawals import endpoints

        def fingerprint(_operation: str, _body: Any) -> bytes:
            return uuid4().bytes

        replace(endpoints, "fingerprint", lambda _make: fingerprint)
