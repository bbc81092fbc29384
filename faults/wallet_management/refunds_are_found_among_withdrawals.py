"""Who looks for money that came back finds the withdrawals, and it among them."""

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "domain"


def plant(service: str) -> None:
    """Look for both as for either."""
    if service == "api":
        from payasplay.wallet import history
        from payasplay.wallet.schemas import TransactionType

        both = (*history._REASONS[TransactionType.WITHDRAWAL], *history._REASONS[TransactionType.REFUND])
        replace(history, "_REASONS", lambda reasons: reasons | {TransactionType.REFUND: both})
