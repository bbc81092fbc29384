"""Withdrawals of the stand-in: checked as the platform checks them, and paid a moment later, to nobody."""

import asyncio
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from payasplay.clock import now_for
from payasplay.errors import FieldError, InsufficientBalance, NotFound, ValidationFailed
from payasplay.ids import new_id
from payasplay.money import CURRENCY, format_amount
from payasplay.notifications.schemas import NotificationKind
from payasplay.payouts import destinations
from payasplay.payouts.schemas import DestinationIn, MaskedDestination, PayoutMethod, PayoutStatus
from payasplay.playback.prices import divide_half_even
from payasplay.standin.books import CLEARING, FEES, PENDING, wallet
from payasplay.standin.people import Account
from payasplay.standin.playing import Playing
from payasplay.standin.purse import Purse
from payasplay.standin.rules import RULES
from payasplay.wallet.schemas import TransactionType
from payasplay.withdrawals.schemas import QuoteIn, QuoteOut, SavedDestinationOut, WithdrawalIn, WithdrawalOut

_BASIS_POINTS = 10_000
_HOURS = {PayoutMethod.BANK: 7 * 24, PayoutMethod.PAYPAL: 48, PayoutMethod.CRYPTO: 2}


@dataclass(frozen=True)
class Destination:
    """Where money goes, checked, in clear and masked."""

    method: PayoutMethod
    values: dict[str, str]

    @property
    def masked(self) -> MaskedDestination:
        """What may be shown of it."""
        return destinations.masked(self.method, self.values)


@dataclass(eq=False)
class Withdrawal:
    """Money on its way out."""

    id: UUID
    account: Account
    amount: int
    fee: int
    where: Destination
    created_at: datetime
    status: PayoutStatus = PayoutStatus.PENDING
    sent_at: datetime | None = None
    ended_at: datetime | None = None

    @property
    def number(self) -> str:
        """How people call it."""
        return f"WD-{self.id.hex[-10:].upper()}"


@dataclass(eq=False)
class Saved:
    """A destination that is kept for the next time."""

    id: UUID
    account: Account
    where: Destination
    created_at: datetime


class Withdrawing:
    """Everybody's withdrawals and saved destinations."""

    def __init__(self, purse: Purse, playing: Playing) -> None:
        self._purse, self._playing = purse, playing
        self._all: list[Withdrawal] = []
        self._saved: list[Saved] = []

    def available(self, account: Account) -> int:
        """What can be withdrawn, in cents: without what a running session may still cost."""
        return max(self._purse.balance(account) - self._playing.reserved(account), 0)

    def check_amount(self, account: Account, amount: int) -> None:
        """Refuse an amount that cannot be withdrawn.

        Raises:
            ValidationFailed, InsufficientBalance: as the platform does.
        """
        minimum = format_amount(RULES.withdrawal_minimum)
        if amount < RULES.withdrawal_minimum:
            fault = FieldError("amount", "too_small", f"At least {minimum}.", {"minimum": minimum})
            raise ValidationFailed(details=(fault,))
        if amount > (there := self.available(account)):
            most = {"maximum": format_amount(there)}
            fault = FieldError("amount", "more_than_available", "Not so much is there.", most)
            raise InsufficientBalance(details=(fault,))

    def destination_of(self, account: Account, data: QuoteIn | WithdrawalIn) -> Destination | None:
        """The destination that a request names, checked.

        Raises:
            ValidationFailed: it names two, or one that is wrong.
        """
        if data.saved_destination_id is not None and data.destination is not None:
            fault = FieldError("savedDestinationId", "unknown_field", "Either a saved destination or a new one.")
            raise ValidationFailed(details=(fault,))
        if data.saved_destination_id is not None:
            found = [each for each in self.saved(account) if each.id == data.saved_destination_id]
            if not found:
                fault = FieldError("savedDestinationId", "unknown_method", "This is none of your saved destinations.")
                raise ValidationFailed(details=(fault,))
            return found[0].where
        return _checked(data.destination) if data.destination else None

    def quote(self, account: Account, data: QuoteIn) -> QuoteOut:
        """What a withdrawal would cost; nothing is kept.

        Raises:
            ValidationFailed, InsufficientBalance: as the withdrawal itself would be refused.
        """
        self.check_amount(account, data.amount)
        where, fee = self.destination_of(account, data), fee_of(data.amount)
        return QuoteOut(
            amount=data.amount,
            fee=fee,
            net=data.amount - fee,
            available=self.available(account),
            minimum=RULES.withdrawal_minimum,
            currency=CURRENCY,
            destination=where.masked if where else None,
            hours=_HOURS[where.method] if where else None,
        )

    def withdraw(self, account: Account, amount: int, where: Destination, *, keep: bool) -> Withdrawal:
        """Reserve the money and put it on its way; the caller has checked all of it."""
        asked = Withdrawal(new_id(), account, amount, fee_of(amount), where, now_for(account))
        parts = {wallet(account.id): -amount, PENDING: amount}
        said = f"{where.masked.label} ({asked.number})"
        self._purse.move(account, TransactionType.WITHDRAWAL, str(asked.id), parts, asked.created_at, said)
        self._all.append(asked)
        if keep and not any(each.where == where for each in self.saved(account)):
            self._saved.append(Saved(new_id(), account, where, asked.created_at))
        asyncio.get_running_loop().call_soon(self._pay, asked)
        return asked

    def _pay(self, asked: Withdrawal) -> None:
        asked.sent_at = asked.ended_at = at = now_for(asked.account)
        parts = {PENDING: -asked.amount, CLEARING: asked.amount - asked.fee, FEES: asked.fee}
        self._purse.books.post(None, str(asked.id), parts, at)
        for status in (PayoutStatus.PROCESSING, PayoutStatus.COMPLETED):
            asked.status = status
            self._tell(asked)

    def _tell(self, asked: Withdrawal) -> None:
        facts = {
            "variant": f"withdrawal_{asked.status}",
            "cause": f"withdrawal/{asked.id}/{asked.status}",
            "number": asked.number,
            "amount": str(asked.amount),
            "net": str(asked.amount - asked.fee),
        }
        self._purse.news.tell(asked.account, NotificationKind.PAYMENT, facts, f"/wallet/withdrawals/{asked.id}")
        self._purse.live.publish(asked.account.id, "wallet")

    def of(self, account: Account) -> list[Withdrawal]:
        """Somebody's withdrawals, newest first."""
        return [each for each in reversed(self._all) if each.account is account]

    def saved(self, account: Account) -> list[Saved]:
        """Somebody's saved destinations, newest first."""
        return [each for each in reversed(self._saved) if each.account is account]

    def forget(self, account: Account, saved_id: UUID) -> None:
        """Forget a destination.

        Raises:
            NotFound: there is none, or it is another's.
        """
        found = [each for each in self.saved(account) if each.id == saved_id]
        if not found:
            raise NotFound
        self._saved.remove(found[0])


def fee_of(amount: int) -> int:
    """What a withdrawal of so many cents costs, in cents."""
    return max(divide_half_even(amount * RULES.withdrawal_fee_bps, _BASIS_POINTS), RULES.withdrawal_fee_minimum)


def withdrawal_out(asked: Withdrawal) -> WithdrawalOut:
    """A withdrawal as its owner sees it."""
    return WithdrawalOut(
        id=asked.id,
        number=asked.number,
        amount=asked.amount,
        fee=asked.fee,
        net=asked.amount - asked.fee,
        currency=CURRENCY,
        method=asked.where.method,
        destination=asked.where.masked,
        status=asked.status,
        failure_code=None,
        hours=_HOURS[asked.where.method],
        created_at=asked.created_at,
        sent_at=asked.sent_at,
        ended_at=asked.ended_at,
    )


def saved_out(saved: Saved) -> SavedDestinationOut:
    """A saved destination as its owner sees it."""
    return SavedDestinationOut(id=saved.id, destination=saved.where.masked, created_at=saved.created_at)


def _checked(given: DestinationIn) -> Destination:
    return Destination(given.method, destinations.checked(given))
