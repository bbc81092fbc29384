"""Who knows the number of a withdrawal reads it, whoever made it."""

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "security"


def plant(service: str) -> None:
    """Do not ask whose it is."""
    if service == "api":
        from payasplay.payouts import repository
        from payasplay.payouts.models import Payout

        replace(
            repository,
            "owned",
            lambda _owned: lambda session, _account, _purpose, payout_id: session.get(Payout, payout_id),
        )
