"""The history shows all days, whichever were chosen."""

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "domain"


def plant(service: str) -> None:
    """Pass the days over."""
    if service == "api":
        from payasplay.wallet import history

        replace(history, "_start_of", lambda _start: lambda _day: None)
        replace(history, "timedelta", lambda _delta: lambda **_days: NotImplemented)
