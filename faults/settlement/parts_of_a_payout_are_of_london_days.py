"""The days of a payout are those of London, wherever its partner is."""

from faults.tampering import replace

FLOW, LAYER = "settlement", "domain"


def plant(service: str) -> None:
    """Reckon with UTC."""
    if service == "api":
        from payasplay.settlement import history

        real = history._day
        replace(history, "_day", lambda _day: lambda _zone: real("UTC"))
