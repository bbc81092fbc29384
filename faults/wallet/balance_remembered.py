"""A balance is shown as it was when it was first looked at."""

from faults.tampering import replace

FLOW, LAYER = "wallet", "api"


def plant(service: str) -> None:
    """Keep the first answer for each wallet, and never ask again."""
    if service == "api":
        from payasplay.ledger import repository

        seen: dict[object, int] = {}
        replace(repository, "balance", lambda ask: lambda at, who: seen.setdefault(who, ask(at, who)))
