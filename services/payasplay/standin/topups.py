"""Top-ups of the stand-in: nobody is charged, and the money comes a moment later, as by the provider's webhook.

A payment method whose id holds ``declined`` is declined.
"""

import asyncio
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from payasplay.clock import now_for
from payasplay.errors import FieldError, NotFound, PaymentDeclined, ValidationFailed
from payasplay.ids import new_id
from payasplay.money import CURRENCY, format_amount
from payasplay.notifications.schemas import NotificationKind
from payasplay.standin.books import PROVIDER, wallet
from payasplay.standin.people import Account
from payasplay.standin.purse import Purse
from payasplay.standin.rules import RULES
from payasplay.wallet.schemas import FailureOut, TopUpIn, TopUpOut, TopUpStatus, TransactionType

_DECLINED = "declined"


@dataclass(eq=False)
class TopUp:
    """A payment into a wallet."""

    id: UUID
    account: Account
    amount: int
    created_at: datetime
    status: TopUpStatus = TopUpStatus.PROCESSING
    completed_at: datetime | None = None
    failure: FailureOut | None = None


class TopUps:
    """Everybody's top-ups."""

    def __init__(self, purse: Purse) -> None:
        self._purse = purse
        self._all: list[TopUp] = []

    def pay(self, account: Account, data: TopUpIn) -> TopUp:
        """Begin a payment.

        Raises:
            PaymentDeclined: by the name of the payment method.
        """
        topup = TopUp(new_id(), account, data.amount, now_for(account))
        self._all.append(topup)
        if _DECLINED in data.payment_method.lower():
            message = "Your card was declined."
            topup.status, topup.failure = TopUpStatus.FAILED, FailureOut(code="card_declined", message=message)
            raise PaymentDeclined(message)
        asyncio.get_running_loop().call_soon(self._credit, topup)
        return topup

    def _credit(self, topup: TopUp) -> None:
        account, at = topup.account, now_for(topup.account)
        parts = {PROVIDER: -topup.amount, wallet(account.id): topup.amount}
        topup.status, topup.completed_at = TopUpStatus.COMPLETED, at
        self._purse.move(account, TransactionType.TOPUP, str(topup.id), parts, at)
        facts = {"variant": "topup_completed", "cause": f"completed/{topup.id}", "amount": str(topup.amount)}
        self._purse.news.tell(account, NotificationKind.PAYMENT, facts, "/wallet/transactions")

    def of(self, account: Account) -> list[TopUp]:
        """Somebody's top-ups, newest first."""
        return [each for each in reversed(self._all) if each.account is account]

    def owned(self, account: Account, topup_id: UUID) -> TopUp:
        """One of somebody's own.

        Raises:
            NotFound: there is none, or it is another's.
        """
        found = next((each for each in self.of(account) if each.id == topup_id), None)
        if found is None:
            raise NotFound
        return found


def check_amount(amount: int) -> None:
    """Refuse an amount outside the limits.

    Raises:
        ValidationFailed: naming the field and the limits.
    """
    minimum, maximum = RULES.topup_minimum, RULES.topup_maximum
    if not minimum <= amount <= maximum:
        code = "too_small" if amount < minimum else "too_large"
        limits = {"minimum": format_amount(minimum), "maximum": format_amount(maximum)}
        words = f"At least {limits['minimum']}." if code == "too_small" else f"At most {limits['maximum']}."
        raise ValidationFailed(details=(FieldError("amount", code, words, limits),))


def topup_out(topup: TopUp) -> TopUpOut:
    """A top-up as its owner sees it."""
    return TopUpOut(
        id=topup.id,
        amount=topup.amount,
        credited=topup.amount if topup.status is TopUpStatus.COMPLETED else None,
        currency=CURRENCY,
        status=topup.status,
        failure=topup.failure,
        created_at=topup.created_at,
        completed_at=topup.completed_at,
    )
