"""Payouts that were made after the last day that is looked for are found, too."""

from datetime import timedelta
from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "domain"


def plant(service: str) -> None:
    """Look on for a year."""
    if service == "api":
        from payasplay.settlement import history

        def end_of(day: Any, zone: Any) -> Any:
            return real(day, zone) + timedelta(days=365)

        real = vars(history)["end_of"]
        replace(history, "end_of", lambda _end_of: end_of)
