"""An amount of exactly the minimum carries over."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "domain"


def plant(service: str) -> None:
    """Ask for a cent more."""
    if service == "worker":
        from payasplay.settlement import service as settlements

        def outcome(kept: Any, net: int) -> Any:
            return real(kept, net - 1)

        real = settlements._outcome
        replace(settlements, "_outcome", lambda _outcome: outcome)
