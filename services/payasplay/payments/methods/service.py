"""Keeping cards: with the provider, and here only what names them."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from payasplay.accounts.models import Account
from payasplay.clock import now_for
from payasplay.errors import Conflict
from payasplay.ids import new_id
from payasplay.payments.methods import repository
from payasplay.payments.methods.models import PaymentMethod
from payasplay.payments.methods.schemas import PaymentMethodOut
from payasplay.payments.provider import SavedCard


def is_expired(method: PaymentMethod, at: datetime) -> bool:
    """Whether a card is over: it is good to the end of its month."""
    return (method.expiry_year, method.expiry_month) < (at.year, at.month)


def keep(session: Session, account: Account, card: SavedCard) -> PaymentMethod:
    """Keep a card that the provider has taken; the first one is the primary one. Keeping it again changes nothing.

    Raises:
        Conflict: it was somebody else's, or was removed.
    """
    known = repository.by_provider_id(session, card.provider_id)
    if known is not None:
        if known.account_id != account.id or known.removed_at is not None:
            raise Conflict("This card cannot be saved. Please type it again.")
        return known
    method = PaymentMethod(
        id=new_id(),
        account_id=account.id,
        provider_id=card.provider_id,
        brand=card.brand,
        last4=card.last4,
        expiry_month=card.expiry_month,
        expiry_year=card.expiry_year,
        is_primary=not repository.all_of(session, account.id),
        created_at=now_for(account),
    )
    session.add(method)
    return method


def make_primary(session: Session, method: PaymentMethod) -> None:
    """Make a card the one that is offered first."""
    repository.no_primary(session, method.account_id)
    session.flush()
    session.refresh(method)
    method.is_primary = True


def remove(session: Session, account: Account, method_id: UUID) -> str:
    """Take a card out of its owner's sight; the newest other one becomes the primary one.

    Returns:
        The provider's id of the card.

    Raises:
        NotFound: there is none, or it is somebody else's.
    """
    method = repository.owned(session, account.id, method_id)
    was_primary = method.is_primary
    method.removed_at, method.is_primary = now_for(account), False
    session.flush()
    others = repository.all_of(session, account.id)
    if was_primary and others:
        make_primary(session, others[0])
    return method.provider_id


def shown(method: PaymentMethod, at: datetime) -> PaymentMethodOut:
    """A card as its owner sees it."""
    return PaymentMethodOut(
        id=method.id,
        label=method.brand.capitalize(),
        masked=f"•••• {method.last4}",
        expiry_month=method.expiry_month,
        expiry_year=method.expiry_year,
        expired=is_expired(method, at),
        primary=method.is_primary,
        created_at=method.created_at,
    )
