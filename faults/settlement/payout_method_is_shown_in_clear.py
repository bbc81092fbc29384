"""The settings show where a partner is paid in full."""

from types import SimpleNamespace
from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "security"


def plant(service: str) -> None:
    """Mask nothing."""
    if service == "api":
        from payasplay.payouts.schemas import MaskedDestination
        from payasplay.settlement import preferences

        def masked(method: Any, values: Any) -> Any:
            return MaskedDestination(method=method, label=next(iter(reversed(values.values()))), **values)

        def unmasking(destinations: Any) -> Any:
            return SimpleNamespace(checked=destinations.checked, masked=masked)

        replace(preferences, "destinations", unmasking)
