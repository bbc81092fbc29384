"""The wallet: its balance, its movements, money into it. Amounts are cents."""

from datetime import date
from typing import Any
from uuid import UUID, uuid4

from pydantic import RootModel

from payasplay.client.resources.base import Resource, segment
from payasplay.money import format_amount
from payasplay.schemas import Page
from payasplay.wallet.schemas import BalanceOut, TopUpOut, TransactionOut, TransactionType


class _TopUps(RootModel[list[TopUpOut]]):
    """A bare list as a model."""


def _movements(kind: TransactionType | str | None, first_day: date | None, last_day: date | None) -> dict[str, Any]:
    return {
        "type": None if kind is None else str(kind),
        "from": first_day and first_day.isoformat(),
        "to": last_day and last_day.isoformat(),
    }


class Wallet(Resource):
    """The wallet of the signed-in account."""

    def balance(self) -> BalanceOut:
        """The balance, how it stands, and what it is good for."""
        return self._caller.request("GET", "/wallet/balance").read(BalanceOut)

    def transactions(
        self,
        *,
        type: TransactionType | str | None = None,  # noqa: A002 (the API's word)
        first_day: date | None = None,
        last_day: date | None = None,
        page: int = 1,
        limit: int = 20,
    ) -> Page[TransactionOut]:
        """One page of what moved, of a type and between two days in UTC, newest first.

        Raises:
            ValidationError: an unknown type, days in the wrong order, or a page or limit out of range.
        """
        params = _movements(type, first_day, last_day) | {"page": page, "limit": limit}
        return self._caller.request("GET", "/wallet/transactions", params=params).read(Page[TransactionOut])

    def transactions_csv(
        self,
        *,
        type: TransactionType | str | None = None,  # noqa: A002 (the API's word)
        first_day: date | None = None,
        last_day: date | None = None,
    ) -> bytes:
        """The same movements, all of them, as a file for spreadsheets.

        Raises:
            ValidationError: an unknown type, or days in the wrong order.
            RateLimited: too many files in an hour.
        """
        return self._caller.download("/wallet/transactions.csv", params=_movements(type, first_day, last_day))

    def top_up(self, amount_cents: int, payment_method: str, *, idempotency_key: str | None = None) -> TopUpOut:
        """Pay from a card into the wallet; the balance moves when the provider's webhook says so.

        Args:
            amount_cents: what to pay.
            payment_method: the provider's id of the card.
            idempotency_key: names this payment; give the same one to try the same payment again later. Without it each
                call is a payment of its own, repeated safely within the call.

        Raises:
            ValidationError: the amount is out of range, or the payment method malformed.
            PaymentDeclined: the card was refused.
            IdempotencyConflict: the key was used for another body.
            RequestInProgress: the first call with this key is still at work.
            PaymentProviderUnavailable: no card payments at the moment.
        """
        body = {"amount": format_amount(amount_cents), "paymentMethod": payment_method}
        key = idempotency_key or str(uuid4())
        return self._caller.request("POST", "/wallet/topups", json=body, idempotency_key=key).read(TopUpOut)

    def top_up_status(self, top_up_id: UUID | str) -> TopUpOut:
        """One top-up of this account.

        Raises:
            NotFound: there is none with this id, or it is another's.
        """
        return self._caller.request("GET", f"/wallet/topups/{segment(top_up_id)}").read(TopUpOut)

    def top_ups(self, *, limit: int = 20) -> list[TopUpOut]:
        """The newest top-ups of this account."""
        return self._caller.request("GET", "/wallet/topups", params={"limit": limit}).read(_TopUps).root
