"""A retry that the browser sends once more is taken for another one, and its partner reads that it was refused."""

from typing import Any
from uuid import uuid4

from faults.tampering import replace

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Give every retry a new key."""
    if service == "web":
        from payasplay.client.resources.settlement import Settlement

        def retry(self: Any, settlement_id: Any, **_more: Any) -> Any:
            return ask(self, settlement_id, idempotency_key=str(uuid4()))

        ask = Settlement.retry
        replace(Settlement, "retry", lambda _retry: retry)
