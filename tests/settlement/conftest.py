"""A real database, a partner with a payout method on a test clock, and a payout provider in this process."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from payasplay.accounts import repository as accounts
from payasplay.accounts import service as accounts_service
from payasplay.accounts.models import Account
from payasplay.accounts.schemas import Locale, Role
from payasplay.database.engine import transaction
from payasplay.ids import new_id
from payasplay.ledger import audit
from payasplay.payouts import service as payouts
from payasplay.payouts import tasks as payout_tasks
from payasplay.payouts.models import Payout
from payasplay.payouts.schemas import DestinationIn, PayoutMethod
from payasplay.settlement import history, preferences, repository, schedule, service, testing
from payasplay.settlement.history import Wanted
from payasplay.settlement.models import SettlementPeriod
from payasplay.settlement.schemas import (
    Frequency,
    LineOut,
    SettingsIn,
    SettingsOut,
    SettlementDetailOut,
    SettlementOut,
)
from payasplay.settlement.testing import BooksOut, EarningsOut
from tests.platform.conftest import database, session  # noqa: F401 (fixtures)
from tests.wallet.conftest import FakeProvider, payout_provider  # noqa: F401 (fixtures)

BEGINNING = datetime(2026, 3, 1, 12, tzinfo=UTC)
PAYPAL = DestinationIn(method=PayoutMethod.PAYPAL, email="kian@example.test")
ELSEWHERE = DestinationIn(method=PayoutMethod.PAYPAL, email="other@example.test")


@dataclass
class Earner:
    """A partner, as a test sees one. Amounts are cents."""

    account: Account
    chosen: dict[str, object] = field(default_factory=dict)

    @property
    def id(self) -> UUID:
        return self.account.id

    def at(self, moment: datetime) -> None:
        with transaction() as work:
            accounts.existing(work, self.id).test_clock = moment

    def choose(self, **settings: object) -> SettingsOut:
        self.chosen |= settings
        given = {"frequency": Frequency.MONTHLY, "minimum": "50.00", "time_zone": "UTC"} | self.chosen
        with transaction() as work:
            kept = preferences.save(work, accounts.existing(work, self.id), SettingsIn.model_validate(given))
            return preferences.shown(kept)

    def be_paid(self, where: DestinationIn = PAYPAL) -> None:
        with transaction() as work:
            preferences.change_method(work, accounts.existing(work, self.id), where)

    def earn(self, when: datetime, charge: int, count: int = 1, **more: object) -> EarningsOut:
        with transaction() as work:
            data = testing.EarningsIn.model_validate(
                {"partner_id": self.id, "ended_at": when, "charge": f"{charge // 100}.{charge % 100:02d}"}
                | {"count": count}
                | more
            )
            return testing.earn(data, work).data

    def run(self) -> list[SettlementPeriod]:
        with transaction() as work:
            return service.close_due(work, accounts.existing(work, self.id))

    def settlements(self, wanted: Wanted | None = None) -> list[SettlementOut]:
        """Newest first."""
        with transaction() as work:
            return history.everything(work, accounts.existing(work, self.id), wanted or Wanted())

    def detail(self, settlement: SettlementOut) -> SettlementDetailOut:
        with transaction() as work:
            return history.detail(work, accounts.existing(work, self.id), settlement.id)

    def lines(self, settlement: SettlementOut) -> list[LineOut]:
        with transaction() as work:
            return history.every_line(work, repository.owned(work, self.id, settlement.id))

    def retry(self, settlement: SettlementOut) -> None:
        with transaction() as work:
            service.retry(work, accounts.existing(work, self.id), settlement.id)

    def books(self) -> BooksOut:
        with transaction() as work:
            return testing.books(self.id, work).data

    def payouts(self) -> list[Payout]:
        with transaction() as work:
            query = work.query(Payout).filter_by(account_id=self.id).order_by(Payout.created_at, Payout.id)
            return list(query)

    def periods(self) -> list[tuple[date, date, str]]:
        with transaction() as work:
            found = work.query(SettlementPeriod).filter_by(partner_id=self.id).order_by(SettlementPeriod.first_day)
            return [(each.first_day, each.last_day, each.outcome) for each in found]

    def scheduled_for(self) -> datetime | None:
        with transaction() as work:
            account = accounts.existing(work, self.id)
            kept = preferences.chosen(work, account)
            schedule.arm(work, account, kept)
            return kept.scheduled_for


def send(payout: Payout) -> None:
    """Ask the provider, as the worker does."""
    payout_tasks.send._task(str(payout.account_id), "0" * 32, {"payout_id": str(payout.id), "attempt": "1"})


def complete(payout: Payout) -> str:
    with transaction() as work:
        return payouts.complete(work, work.get_one(Payout, payout.id, with_for_update=True), BEGINNING)


def fail(payout: Payout, code: str = "account_closed") -> str:
    with transaction() as work:
        return payouts.fail(work, work.get_one(Payout, payout.id, with_for_update=True), code, BEGINNING)


@pytest.fixture
def new_earner(database: None) -> Callable[[], Earner]:  # noqa: F811 (the fixture)
    def make() -> Earner:
        made = accounts_service.new_account(
            email=f"{new_id().hex}@example.test", name="Kian", locale=Locale.ENGLISH, role=Role.PARTNER, password=None
        )
        made.test_clock = BEGINNING
        with transaction() as work:
            accounts.add(work, made)
        earner = Earner(made)
        earner.be_paid()
        return earner

    return make


@pytest.fixture
def earner(new_earner: Callable[[], Earner]) -> Earner:
    return new_earner()


@pytest.fixture(autouse=True)
def _sound_ledger(database: None) -> Iterator[None]:  # noqa: F811 (the fixture)
    """Whatever a test does, nothing is wrong with the ledger when it is over."""
    yield
    with transaction() as work:
        assert audit.problems(work) == []
