"""Saved payment methods over HTTP."""

from uuid import UUID

from fastapi import APIRouter

from payasplay.accounts import repository as accounts
from payasplay.api.dependencies import Caller, CallerId, Transaction
from payasplay.api.documentation import failures
from payasplay.auto_topup import repository as auto_topups
from payasplay.clock import now_for
from payasplay.database.engine import transaction
from payasplay.errors import (
    Conflict,
    NotFound,
    PaymentDeclined,
    PaymentProviderUnavailable,
    Unauthorized,
)
from payasplay.payments import provider
from payasplay.payments.methods import repository, service
from payasplay.payments.methods.schemas import PaymentMethodIn, PaymentMethodOut
from payasplay.schemas import Success

router = APIRouter(prefix="/payment-methods", tags=["payment methods"])


@router.get("", responses=failures(Unauthorized))
def payment_methods(account: Caller, session: Transaction) -> Success[list[PaymentMethodOut]]:
    """The saved cards, the primary one first."""
    at = now_for(account)
    return Success(data=[service.shown(each, at) for each in repository.all_of(session, account.id)])


@router.post(
    "", status_code=201, responses=failures(Unauthorized, PaymentDeclined, Conflict, PaymentProviderUnavailable)
)
def save(data: PaymentMethodIn, account_id: CallerId) -> Success[PaymentMethodOut]:
    """Keep a card for later. The provider may decline to."""
    card = provider.attach(customer_id=_customer(account_id), payment_method=data.payment_method)
    if isinstance(card, provider.Declined):
        raise PaymentDeclined(card.message)
    with transaction() as session:
        account = accounts.existing(session, account_id)
        return Success(data=service.shown(service.keep(session, account, card), now_for(account)))


@router.post("/{method_id}/primary", responses=failures(Unauthorized, NotFound))
def make_primary(method_id: UUID, account: Caller, session: Transaction) -> Success[PaymentMethodOut]:
    """Offer this card first."""
    method = repository.owned(session, account.id, method_id)
    service.make_primary(session, method)
    return Success(data=service.shown(method, now_for(account)))


@router.delete(
    "/{method_id}", status_code=204, responses=failures(Unauthorized, NotFound, Conflict, PaymentProviderUnavailable)
)
def remove(method_id: UUID, account: Caller, session: Transaction) -> None:
    """Forget a card. One that auto top-up charges is not removed before that is switched off or charges another."""
    if auto_topups.charges(session, account.id, method_id):
        raise Conflict("Auto top-up charges this card. Choose another one there first.")
    provider.detach(service.remove(session, account, method_id))


def _customer(account_id: UUID) -> str:
    with transaction() as session:
        known = repository.customer_of(session, account_id)
    if known is not None:
        return known
    made = provider.create_customer(account_id)
    with transaction() as session:
        return repository.keep_customer(session, account_id, made)
