"""What a running film may still cost is offered for withdrawal."""

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "domain"


def plant(service: str) -> None:
    """Reserve nothing for who is playing."""
    if service == "api":
        from payasplay.playback import repository

        replace(repository, "reserved", lambda _reserved: lambda *_asked: 0)
