"""Wrong passwords for one address make everybody wait."""

from faults.tampering import replace

FLOW = "security"
LAYER = "security"


def plant(service: str) -> None:
    """Count all addresses as one."""
    if service == "api":
        from payasplay import rate_limits

        replace(rate_limits, "_key", lambda _key: lambda _who: "everybody")
