"""The file of a payout's sessions says by the clock of London when they ended, wherever the partner is."""

from faults.tampering import replace

FLOW, LAYER = "settlement", "api"


def plant(service: str) -> None:
    """Reckon with UTC."""
    if service == "api":
        from payasplay.settlement import files

        replace(files, "ZoneInfo", lambda zone: lambda _name: zone("UTC"))
