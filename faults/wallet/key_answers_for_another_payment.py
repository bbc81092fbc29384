"""A key that was used for one payment answers with it for another one."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet", "api"


def plant(service: str) -> None:
    """Take every request for the one that the key was used for."""
    if service == "api":
        from payasplay.wallet import endpoints

        def fingerprint(operation: str, _body: Any) -> bytes:
            return operation.encode()

        replace(endpoints, "fingerprint", lambda _fingerprint: fingerprint)
