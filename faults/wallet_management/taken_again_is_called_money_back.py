"""Money of a withdrawal that is taken again is called money back in the history."""

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "domain"


def plant(service: str) -> None:
    """Count it among what came back."""
    if service == "api":
        from payasplay.ledger.models import Reason
        from payasplay.wallet import history
        from payasplay.wallet.schemas import TransactionType

        replace(history, "_TYPES", lambda types: types | {Reason.PAYOUT_RECALLED.value: TransactionType.REFUND})
