"""The cards that an account keeps for later."""

from uuid import UUID

from pydantic import RootModel

from payasplay.client.resources.base import Resource, segment
from payasplay.payments.methods.schemas import PaymentMethodOut


class _PaymentMethods(RootModel[list[PaymentMethodOut]]):
    """A bare list as a model."""


class PaymentMethods(Resource):
    """The saved cards of the signed-in account."""

    def all(self) -> list[PaymentMethodOut]:
        """All of them, the primary one first."""
        return self._caller.request("GET", "/payment-methods").read(_PaymentMethods).root

    def save(self, payment_method: str) -> PaymentMethodOut:
        """Keep the card of a provider's id.

        Raises:
            PaymentDeclined: the card was refused.
            ValidationError: the id is malformed.
            PaymentProviderUnavailable: no card payments at the moment.
        """
        body = {"paymentMethod": payment_method}
        return self._caller.request("POST", "/payment-methods", json=body).read(PaymentMethodOut)

    def make_primary(self, method_id: UUID | str) -> PaymentMethodOut:
        """Offer a card first.

        Raises:
            NotFound: there is none with this id, or it is another's.
        """
        return self._caller.request("POST", f"/payment-methods/{segment(method_id)}/primary").read(PaymentMethodOut)

    def remove(self, method_id: UUID | str) -> None:
        """Forget a card.

        Raises:
            NotFound: there is none with this id, or it is another's.
            Conflict: auto top-up charges it.
        """
        self._caller.request("DELETE", f"/payment-methods/{segment(method_id)}")
