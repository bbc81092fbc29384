"""What a partner cannot do with a settlement."""

from payasplay.errors import DomainError


class SettlementNotFailed(DomainError):
    """A retry of a settlement that is on its way or was paid."""

    code, status, text = "SETTLEMENT_NOT_FAILED", 409, "Only a settlement that has failed can be tried again."


class PayoutMethodMissing(DomainError):
    """A retry by a partner who has no payout method."""

    code, status, text = "PAYOUT_METHOD_MISSING", 409, "Please say first how you want to be paid."
