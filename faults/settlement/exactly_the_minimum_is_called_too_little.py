"""Who has exactly the minimum reads that it is too little."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "domain"


def plant(service: str) -> None:
    """Say it of what is not above the minimum."""
    if service == "api":
        from payasplay.settlement import overview

        def coming(*asked: Any) -> Any:
            found = real(*asked)
            return found.model_copy(update={"reaches_minimum": found.collected > found.minimum})

        real = overview._next
        replace(overview, "_next", lambda _next: coming)
