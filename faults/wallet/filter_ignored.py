"""The history shows every kind of movement, whichever kind was asked for."""

from faults.tampering import replace

FLOW, LAYER = "wallet", "api"


def plant(service: str) -> None:
    """Drop the kind on the way to the query."""
    if service == "api":
        from payasplay.ledger import repository

        replace(repository, "movements", lambda ask: lambda *a, **more: ask(*a, **{**more, "reasons": ()}))
