"""The overview counts sessions that cost nothing."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "api"


def plant(service: str) -> None:
    """Count whatever has ended."""
    if service == "api":
        from payasplay.settlement import overview

        def earned(*args: Any) -> Any:
            partner, ended, _charged, *days = real(*args)
            return (partner, ended, *days)

        real = vars(overview)["_earned"]
        replace(overview, "_earned", lambda _earned: earned)
