"""Revenue has always grown by 12.5 per cent."""

from faults.tampering import replace

FLOW, LAYER = "settlement", "domain"


def plant(service: str) -> None:
    """Compare with nothing."""
    if service == "api":
        from payasplay.settlement import overview

        replace(overview, "change", lambda _change: lambda _earlier, _later: "12.5")
