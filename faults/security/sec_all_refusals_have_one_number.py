"""All refusals have the same number: whoever asks by it learns nothing."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "security", "api"


def plant(service: str) -> None:
    """Answer with a number that never changes."""
    if service == "api":
        from payasplay.api import envelope

        def same(failure_body: Any) -> Any:
            return lambda error: failure_body(error) | {"request_id": "0" * 32, "requestId": "0" * 32}

        replace(envelope, "failure_body", same)
