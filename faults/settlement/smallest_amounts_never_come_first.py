"""Settlements cannot be put in rising order."""

from faults.tampering import replace

FLOW, LAYER = "settlement", "api"


def plant(service: str) -> None:
    """Sort downwards, always."""
    if service == "api":
        from payasplay.settlement import history

        replace(history, "_directed", lambda _directed: lambda column, _order: column.desc())
