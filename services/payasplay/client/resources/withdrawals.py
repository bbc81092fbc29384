"""Money out of the wallet of the signed-in account. Amounts are cents."""

from collections.abc import Mapping
from uuid import UUID, uuid4

from pydantic import RootModel

from payasplay.client.resources.base import Resource, segment
from payasplay.money import format_amount
from payasplay.payouts.schemas import PayoutMethod, PayoutStatus
from payasplay.schemas import Page
from payasplay.withdrawals.schemas import QuoteOut, SavedDestinationOut, WithdrawalOut

Destination = Mapping[str, str]


class _Saved(RootModel[list[SavedDestinationOut]]):
    """A bare list as a model."""


class Withdrawals(Resource):
    """What a withdrawal costs, asking for one, and what became of them."""

    def quote(
        self, amount_cents: int, *, destination: Destination | None = None, saved_id: UUID | str | None = None
    ) -> QuoteOut:
        """What it would cost, and whether it could be.

        Raises:
            ValidationError: the amount is too small, or the destination wrong.
            InsufficientBalance: more than is available.
        """
        body = _body(amount_cents, destination, saved_id)
        return self._caller.request("POST", "/wallet/withdrawals/quote", json=body).read(QuoteOut)

    def withdraw(
        self,
        amount_cents: int,
        *,
        destination: Destination | None = None,
        saved_id: UUID | str | None = None,
        save: bool = False,
        code: str | None,
        idempotency_key: str | None = None,
    ) -> WithdrawalOut:
        """Take money out.

        Args:
            amount_cents: what leaves the wallet.
            destination: where it goes: ``method``, and the fields of the method by the API's names.
            saved_id: or a saved destination.
            save: keep the destination for the next time.
            code: of the second factor.
            idempotency_key: names this withdrawal; without it each call is one of its own.

        Raises:
            ValidationError, InsufficientBalance: as for a quote.
            SecondFactorRequired, InvalidCode, RateLimited: the code is not accepted.
            IdempotencyConflict, RequestInProgress: the key was used for another one, or is at work.
        """
        body = _body(amount_cents, destination, saved_id) | {"saveDestination": save, "secondFactorCode": code}
        key = idempotency_key or str(uuid4())
        return self._caller.request("POST", "/wallet/withdrawals", json=body, idempotency_key=key).read(WithdrawalOut)

    def page(
        self,
        *,
        status: PayoutStatus | str | None = None,
        method: PayoutMethod | str | None = None,
        page: int = 1,
        limit: int = 20,
    ) -> Page[WithdrawalOut]:
        """One page of them, of a status and of a method, newest first."""
        params = {"status": status, "method": method, "page": page, "limit": limit}
        return self._caller.request("GET", "/wallet/withdrawals", params=params).read(Page[WithdrawalOut])

    def one(self, withdrawal_id: UUID | str) -> WithdrawalOut:
        """One of them.

        Raises:
            NotFound: there is none with this id, or it is another's.
        """
        return self._caller.request("GET", f"/wallet/withdrawals/{segment(withdrawal_id)}").read(WithdrawalOut)

    def saved(self) -> list[SavedDestinationOut]:
        """The destinations that were kept, newest first."""
        return self._caller.request("GET", "/wallet/saved-destinations").read(_Saved).root

    def forget(self, saved_id: UUID | str) -> None:
        """Forget a destination.

        Raises:
            NotFound: there is none with this id, or it is another's.
        """
        self._caller.request("DELETE", f"/wallet/saved-destinations/{segment(saved_id)}")


def _body(amount_cents: int, destination: Destination | None, saved_id: UUID | str | None) -> dict[str, object]:
    where: dict[str, object] = {"destination": dict(destination)} if destination is not None else {}
    if saved_id is not None:
        where["savedDestinationId"] = str(saved_id)
    return {"amount": format_amount(amount_cents), **where}
