"""A real database, and somebody with money, a saved card and a second factor, on a test clock."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID

import httpx
import pyotp
import pytest

from payasplay.accounts import repository as accounts
from payasplay.accounts import service as accounts_service
from payasplay.accounts.models import Account
from payasplay.accounts.schemas import Locale, Role
from payasplay.accounts.second_factor import service as second_factor
from payasplay.database.engine import transaction
from payasplay.ids import new_id
from payasplay.ledger import audit
from payasplay.ledger import repository as ledger
from payasplay.ledger import service as ledger_service
from payasplay.ledger.models import LedgerAccountKind, Reason
from payasplay.payouts import provider
from payasplay.payouts.models import Payout
from payasplay.payouts.schemas import PayoutMethod
from payasplay.withdrawals import service as withdrawals
from tests.platform.conftest import database, session  # noqa: F401 (fixtures)

BEGINNING = datetime(2026, 3, 1, 12, tzinfo=UTC)
PAYPAL = withdrawals.Destination(PayoutMethod.PAYPAL, {"email": "ada@example.test"})


@dataclass
class Owner:
    """Somebody with a wallet."""

    id: UUID
    secret: str = ""
    at: datetime = BEGINNING

    def put(self, cents: int) -> UUID:
        """Money into the wallet, or out of it."""
        with transaction() as work:
            parts = {
                ledger.account_of(work, LedgerAccountKind.WALLET, self.id): cents,
                ledger.account_of(work, LedgerAccountKind.TEST_FUNDING): -cents,
            }
            entry = ledger_service.post(work, reason=Reason.ADJUSTMENT, cause=str(new_id()), parts=parts, at=self.at)
        assert entry is not None
        return entry

    def balance(self) -> int:
        with transaction() as work:
            return ledger.balance(work, ledger.account_of(work, LedgerAccountKind.WALLET, self.id))

    def wait(self, seconds: int) -> None:
        self.at += timedelta(seconds=seconds)
        with transaction() as work:
            accounts.existing(work, self.id).test_clock = self.at

    def enrol(self) -> list[str]:
        with transaction() as work:
            self.secret = second_factor.begin(work, accounts.existing(work, self.id)).secret
        return second_factor.confirm(self.id, self.code())

    def code(self, steps: int = 0) -> str:
        """What the authenticator shows so many steps from now."""
        return pyotp.TOTP(self.secret).at(self.at + timedelta(seconds=30 * steps))

    def withdraw(self, cents: int) -> Payout:
        with transaction() as work:
            return withdrawals.withdraw(work, accounts.existing(work, self.id), cents, PAYPAL, keep=False)


@pytest.fixture
def new_owner(database: None) -> Callable[[], Owner]:  # noqa: F811 (the fixture)
    def make() -> Owner:
        account: Account = accounts_service.new_account(
            email=f"{new_id().hex}@example.test", name="Ada", locale=Locale.ENGLISH, role=Role.USER, password=None
        )
        account.test_clock = BEGINNING
        with transaction() as work:
            accounts.add(work, account)
        return Owner(account.id)

    return make


@pytest.fixture
def owner(new_owner: Callable[[], Owner]) -> Owner:
    return new_owner()


@pytest.fixture
def sound_ledger(database: None) -> Iterator[None]:  # noqa: F811 (the fixture)
    """Nothing is wrong with the ledger when the test is over."""
    yield
    with transaction() as work:
        assert audit.problems(work) == []


class FakeProvider:
    """A payout provider in this process: what it was asked for, by key, and how it answers."""

    def __init__(self) -> None:
        self.payouts: dict[str, dict[str, object]] = {}
        self.answer: Callable[[httpx.Request], httpx.Response] = self.take

    def take(self, request: httpx.Request) -> httpx.Response:
        key = request.headers["Idempotency-Key"]
        self.payouts.setdefault(key, {"id": f"po_{key}", "status": "accepted"})
        return httpx.Response(202, json=self.payouts[key])


@pytest.fixture
def payout_provider(monkeypatch: pytest.MonkeyPatch) -> FakeProvider:
    fake = FakeProvider()

    def answer(request: httpx.Request) -> httpx.Response:
        return fake.answer(request)  # looked up now: tests change it

    http = httpx.Client(base_url="http://payouts", transport=httpx.MockTransport(answer))
    monkeypatch.setattr(provider, "_http", lambda: http)
    return fake
