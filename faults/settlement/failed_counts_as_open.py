"""The overview counts what could not be paid out to what is still open, and nothing as failed."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "api"


def plant(service: str) -> None:
    """Move the part."""
    if service == "api":
        from payasplay.settlement import overview

        def parts(*asked: Any) -> Any:
            found = real(*asked)
            return found.model_copy(update={"open": found.failed, "failed": found.open})

        real = overview._parts
        replace(overview, "_parts", lambda _parts: parts)
