"""Every new pass brings a hundred new requests, so that there is no limit for who signs in again."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "security", "api"


def plant(service: str) -> None:
    """Count the passes, and not the people who hold them."""
    if service == "api":
        from types import SimpleNamespace

        from payasplay.api import rate_limiting

        def make(count: Any) -> Any:
            def by_pass(request: Any, limit: Any, who: Any) -> None:
                count(request, limit, SimpleNamespace(id=request.headers.get("authorization", who.id)))

            return by_pass

        replace(rate_limiting, "count", make)
