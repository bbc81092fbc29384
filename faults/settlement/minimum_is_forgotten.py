"""A partner is paid however little it is."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "domain"


def plant(service: str) -> None:
    """Settle from a cent on."""
    if service == "worker":
        from payasplay.settlement import service as settlements

        def outcome(kept: Any, net: int) -> Any:
            return real(kept, net + kept.minimum)

        real = settlements._outcome
        replace(settlements, "_outcome", lambda _outcome: outcome)
