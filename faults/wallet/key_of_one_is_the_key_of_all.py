"""Who happens to use the key of somebody else's payment gets theirs for an answer, and pays nothing in."""

from faults.tampering import replace

FLOW, LAYER = "wallet", "api"


def plant(service: str) -> None:
    """Name a top-up by its key alone."""
    if service == "api":
        from payasplay.wallet import service as wallet

        replace(wallet, "uuid5", lambda make: lambda space, name: make(space, name.rpartition("/")[2]))
