"""The saved payment methods' queries."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from payasplay.errors import NotFound
from payasplay.payments.methods.models import PaymentMethod, ProviderCustomer


def customer_of(session: Session, account_id: UUID) -> str | None:
    """What the provider calls the account, where it knows it."""
    return session.scalar(select(ProviderCustomer.customer_id).where(ProviderCustomer.account_id == account_id))


def keep_customer(session: Session, account_id: UUID, customer_id: str) -> str:
    """Keep what the provider calls the account; the first one kept wins, and is returned."""
    session.execute(
        insert(ProviderCustomer).values(account_id=account_id, customer_id=customer_id).on_conflict_do_nothing()
    )
    return session.scalars(select(ProviderCustomer.customer_id).where(ProviderCustomer.account_id == account_id)).one()


def all_of(session: Session, account_id: UUID) -> Sequence[PaymentMethod]:
    """The account's saved methods: the primary one first, then the newest."""
    query = select(PaymentMethod).where(PaymentMethod.account_id == account_id, PaymentMethod.removed_at.is_(None))
    return session.scalars(query.order_by(PaymentMethod.is_primary.desc(), PaymentMethod.created_at.desc())).all()


def owned(session: Session, account_id: UUID, method_id: UUID) -> PaymentMethod:
    """A saved method of its owner.

    Raises:
        NotFound: there is none, it was removed, or it is somebody else's.
    """
    found = session.get(PaymentMethod, method_id)
    if found is None or found.account_id != account_id or found.removed_at is not None:
        raise NotFound
    return found


def by_provider_id(session: Session, provider_id: str) -> PaymentMethod | None:
    """The saved method of a provider's id, removed or not."""
    return session.scalar(select(PaymentMethod).where(PaymentMethod.provider_id == provider_id))


def no_primary(session: Session, account_id: UUID) -> None:
    """Make none the primary one."""
    session.execute(
        update(PaymentMethod)
        .where(PaymentMethod.account_id == account_id, PaymentMethod.is_primary)
        .values(is_primary=False)
    )
