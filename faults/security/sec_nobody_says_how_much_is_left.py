"""An app is not told how many requests it has left."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "security", "api"


def plant(service: str) -> None:
    """Say the same each time."""
    if service == "api":
        from dataclasses import replace as changed

        from payasplay import rate_limits

        def silent(count: Any) -> Any:
            return lambda limit, who: changed(count(limit, who), remaining=limit.amount)

        replace(rate_limits, "count", silent)
