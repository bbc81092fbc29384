"""What was played stands in the wallet's history as an adjustment."""

from faults.tampering import replace

FLOW, LAYER = "playback", "domain"


def plant(service: str) -> None:
    """Mistake one reason for another."""
    if service == "api":
        from payasplay.wallet import history
        from payasplay.wallet.schemas import TransactionType

        replace(history, "_TYPES", lambda types: types | {"playback": TransactionType.ADJUSTMENT})
