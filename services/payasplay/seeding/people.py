"""The people of development: whoever works on a page signs in as one of them."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from payasplay.accounts import repository as accounts
from payasplay.accounts import service
from payasplay.accounts.models import Account
from payasplay.accounts.schemas import Locale, Role
from payasplay.clock import now

# Known to everybody, and so never for production, which refuses all seeds.
PASSWORD = "a password for everybody"  # noqa: S105


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with a known address."""

    name: str
    locale: Locale
    role: Role

    @property
    def email(self) -> str:
        """What they sign in with."""
        return f"{self.name.lower()}@dev.example"


SARA = Person("Sara", Locale.ENGLISH, Role.USER)
OMID = Person("Omid", Locale.PERSIAN, Role.USER)
KIAN = Person("Kian", Locale.ENGLISH, Role.PARTNER)
PEOPLE = (SARA, OMID, KIAN)


def join(session: Session, person: Person) -> tuple[Account, bool]:
    """The account of a person, and whether it is new."""
    account = service.new_account(
        email=person.email, name=person.name, locale=person.locale, role=person.role, password=PASSWORD
    )
    account.email_verified_at = account.onboarding_completed_at = now()
    if accounts.add(session, account):
        return accounts.existing(session, account.id), True
    known = accounts.by_email(session, person.email)
    if known is None:
        raise LookupError(f"the address {person.email} is taken by nobody")
    return known, False
