"""What is collected for the next payout is told without what carries over."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "api"


def plant(service: str) -> None:
    """Take it off."""
    if service == "api":
        from payasplay.settlement import overview

        def coming(*asked: Any) -> Any:
            found = real(*asked)
            return found.model_copy(update={"collected": found.collected - found.carried_over})

        real = overview._next
        replace(overview, "_next", lambda _next: coming)
