"""A real database, a consumer on a test clock with money, and a partner with something to play."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest

from payasplay.accounts import repository as accounts
from payasplay.accounts import service as accounts_service
from payasplay.accounts.models import Account
from payasplay.accounts.schemas import Locale, Role
from payasplay.database.engine import transaction
from payasplay.ids import new_id
from payasplay.ledger import audit
from payasplay.ledger import repository as ledger
from payasplay.ledger import service as ledger_service
from payasplay.ledger.models import LedgerAccountKind, Reason
from payasplay.playback import service
from payasplay.playback.models import Content, PlaybackSession
from tests.platform.conftest import database, session  # noqa: F401 (fixtures)

BEGINNING = datetime(2026, 3, 1, 12, tzinfo=UTC)


@dataclass
class World:
    """Somebody who plays, somebody who is paid, and the moment that it is for the first."""

    consumer: Account
    partner: Account
    at: datetime = BEGINNING

    def content(self, price: int = 200, duration: int = 3600) -> Content:
        made = Content(
            id=new_id(),
            partner_id=self.partner.id,
            title_en="A film",
            title_fa="یک فیلم",
            kind="video",
            price=price,
            duration_seconds=duration,
            preview_seconds=0,
            media="sample.webm",
            published=True,
        )
        with transaction() as work:
            work.add(made)
        return made

    def move(self, cents: int) -> None:
        """Money into the wallet, or out of it, at this moment."""
        with transaction() as work:
            parts = {
                ledger.account_of(work, LedgerAccountKind.WALLET, self.consumer.id): cents,
                ledger.account_of(work, LedgerAccountKind.TEST_FUNDING): -cents,
            }
            ledger_service.post(work, reason=Reason.ADJUSTMENT, cause=str(new_id()), parts=parts, at=self.at)

    def wait(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)
        with transaction() as work:
            accounts.existing(work, self.consumer.id).test_clock = self.at

    def start(self, content: Content, key: str | None = None) -> PlaybackSession:
        with transaction() as work:
            return service.start(work, accounts.existing(work, self.consumer.id), content.id, key or str(new_id()))

    def stop(self, playing: PlaybackSession) -> PlaybackSession:
        with transaction() as work:
            return service.stop(work, accounts.existing(work, self.consumer.id), playing.id)

    def look(self) -> PlaybackSession | None:
        with transaction() as work:
            return service.settle_due(work, accounts.existing(work, self.consumer.id))

    def find(self, playing: PlaybackSession) -> PlaybackSession:
        with transaction() as work:
            return work.get_one(PlaybackSession, playing.id)

    def balance(self) -> int:
        return self._balance(LedgerAccountKind.WALLET, self.consumer)

    def earned(self) -> int:
        return self._balance(LedgerAccountKind.PARTNER_PAYABLE, self.partner)

    def _balance(self, kind: LedgerAccountKind, owner: Account) -> int:
        with transaction() as work:
            return ledger.balance(work, ledger.account_of(work, kind, owner.id))

    def problems(self) -> list[str]:
        with transaction() as work:
            return audit.problems(work)


def person(name: str, role: Role) -> Account:
    made = accounts_service.new_account(
        email=f"{new_id().hex}@example.test", name=name, locale=Locale.ENGLISH, role=role, password=None
    )
    made.test_clock = BEGINNING
    with transaction() as work:
        accounts.add(work, made)
        ledger.account_of(work, LedgerAccountKind.WALLET, made.id)
    return made


@pytest.fixture
def world(database: None) -> World:  # noqa: F811 (the fixture above)
    """A consumer with an empty wallet, and a partner."""
    return World(person("Sara", Role.USER), person("Kian", Role.PARTNER))
