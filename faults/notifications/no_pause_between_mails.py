"""Each crossing of the limit is mailed, however short after the last."""

from faults.tampering import replace

FLOW, LAYER = "notifications", "domain"


def plant(service: str) -> None:
    """Know of no mail before."""
    if service in {"api", "worker"}:
        from payasplay.notifications import repository

        replace(repository, "mailed_since", lambda _since: lambda *_asked: False)
