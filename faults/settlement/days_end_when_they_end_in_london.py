"""A period ends at midnight of the server, wherever the partner is."""

from faults.tampering import replace

FLOW, LAYER = "settlement", "domain"


def plant(service: str) -> None:
    """Reckon with UTC."""
    if service in {"api", "worker"}:
        from payasplay.settlement import schedule

        replace(schedule, "ZoneInfo", lambda zone: lambda _name: zone("UTC"))
