"""A place that somebody forgets is still offered."""

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "domain"


def plant(service: str) -> None:
    """Leave it where it is."""
    if service == "api":
        from payasplay.withdrawals import repository

        replace(repository, "forget", lambda _forget: lambda _session, _saved_id: None)
