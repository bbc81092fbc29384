"""A payment that is sent again, for the first answer got lost, is charged again."""

from uuid import uuid4

from faults.tampering import replace

FLOW, LAYER = "wallet", "api"


def plant(service: str) -> None:
    """Treat every request as a new one, whatever its key says."""
    if service == "api":
        from payasplay.api import idempotency
        from payasplay.wallet import service as wallet

        replace(idempotency, "_claim", lambda _claim: lambda *_asked: None)
        replace(wallet, "open_topup", lambda opened: lambda at, who, what, _key: opened(at, who, what, str(uuid4())))
