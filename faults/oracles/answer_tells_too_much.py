"""The answer to a top-up tells what nobody agreed to publish."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "oracles", "api"


def plant(service: str) -> None:
    """Add a field to the answer, which passes by the schema that would have dropped it."""
    if service == "api":
        from payasplay.api import idempotency

        def make(encode: Any) -> Any:
            return lambda data: {**encode(data), "cardFingerprint": "fingerprint"}

        replace(idempotency, "jsonable_encoder", make)
