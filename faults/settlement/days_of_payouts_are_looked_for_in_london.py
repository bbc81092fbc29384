"""Payouts are found by the days of London on which they were made, wherever their partner is."""

from types import SimpleNamespace
from zoneinfo import ZoneInfo

from faults.tampering import replace

FLOW, LAYER = "settlement", "api"


def plant(service: str) -> None:
    """Reckon with UTC."""
    if service == "api":
        from payasplay.settlement import history, preferences

        known = vars(preferences) | {"zone_of": lambda _kept: ZoneInfo("UTC")}
        replace(history, "preferences", lambda _preferences: SimpleNamespace(**known))
