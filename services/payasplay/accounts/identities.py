"""Accounts of people who come by way of somebody else: found again, tied to the one that they have, or made."""

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from payasplay.accounts import challenges, repository, service
from payasplay.accounts.google import GoogleUser
from payasplay.accounts.models import Account, Identity
from payasplay.accounts.schemas import Locale, Role
from payasplay.clock import now
from payasplay.errors import SignInRefused

_LONGEST_NAME = 100
_SHOWN_OF_ADDRESS = 4


def by_google(session: Session, user: GoogleUser, locale: Locale) -> Account:
    """The account of a Google user.

    Whoever has proven to Google that an address is theirs has proven it to us. An account of that address which was
    never confirmed may be a stranger's trap: its password is taken away, its sessions end, and the stranger's name and
    language give way to the owner's.

    Raises:
        SignInRefused: Google has not verified the user's address, or two first sign-ins come at once.
    """
    known = _known(session, challenges.GOOGLE, user.subject)
    if known is not None:
        return known
    if user.email is None:
        raise SignInRefused
    name = (user.name or user.email.partition("@")[0]).strip()[:_LONGEST_NAME]
    made = service.new_account(email=user.email, name=name, locale=locale, role=Role.USER, password=None)
    repository.add(session, made)
    account = repository.by_email(session, user.email)
    if account is None:
        raise LookupError("an address that was stored or found a moment ago has no account")
    if account.email_verified_at is None:
        account.password_hash = None
        account.name, account.locale = name, locale
        account.email_verified_at = now()
        repository.end_families(session, account.id)
    _tie(session, challenges.GOOGLE, user.subject, account)
    return account


def by_wallet(session: Session, address: str, locale: Locale) -> Account:
    """The account of an Algorand address, which has no e-mail address where it is new.

    Raises:
        SignInRefused: two first sign-ins come at once.
    """
    known = _known(session, challenges.ALGORAND, address)
    if known is not None:
        return known
    name = f"{address[:_SHOWN_OF_ADDRESS]}…{address[-_SHOWN_OF_ADDRESS:]}"
    account = service.new_account(email=None, name=name, locale=locale, role=Role.USER, password=None)
    session.add(account)
    session.flush()
    _tie(session, challenges.ALGORAND, address, account)
    return account


def _known(session: Session, provider: str, subject: str) -> Account | None:
    return session.scalar(
        select(Account)
        .join(Identity, Identity.account_id == Account.id)
        .where(Identity.provider == provider, Identity.subject == subject)
    )


def _tie(session: Session, provider: str, subject: str, account: Account) -> None:
    tied = session.scalar(
        insert(Identity)
        .values(provider=provider, subject=subject, account_id=account.id, created_at=now())
        .on_conflict_do_nothing()
        .returning(Identity.subject)
    )
    if tied is None:  # another first sign-in was faster, a moment ago
        raise SignInRefused
