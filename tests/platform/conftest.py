"""A real database with the platform's schema, once for this folder; every test makes its own accounts in it."""

import base64
from collections.abc import Iterator

import pytest
from sqlalchemy.orm import Session

from launch.postgres import start_postgres
from payasplay.accounts import repository as accounts
from payasplay.accounts import service
from payasplay.accounts.models import Account
from payasplay.accounts.schemas import Locale, Role
from payasplay.database import engine as engine_module
from payasplay.database.engine import transaction
from payasplay.database.migrate import upgrade
from payasplay.ids import new_id
from payasplay.ledger import repository as ledger
from payasplay.ledger.models import LedgerAccountKind
from payasplay.settings import settings

ENVIRONMENT = {
    "PAP_ENVIRONMENT": "test",
    "PAP_TEST_ENDPOINTS": "true",
    "PAP_DATABASE_POOL_SIZE": "40",
    "PAP_VALKEY_URL": "redis://127.0.0.1:1/0",
    "PAP_WEB_URL": "http://127.0.0.1:1",
    "PAP_JWT_SECRET": "a secret for tests of at least 32 characters",
    "PAP_STRIPE_SECRET_KEY": "sk_test_platform",
    "PAP_STRIPE_WEBHOOK_SECRET": "whsec_platform",
    "PAP_STRIPE_API_BASE": "http://127.0.0.1:1",
    "PAP_ENCRYPTION_KEYS": base64.urlsafe_b64encode(b"a key for tests, which is public").decode(),
    "PAP_PAYOUT_API_BASE": "http://127.0.0.1:1",
    "PAP_PAYOUT_API_KEY": "payouts_platform",
    "PAP_PAYOUT_WEBHOOK_SECRET": "payouts_platform",
    "PAP_SMTP_HOST": "127.0.0.1",
    "PAP_SMTP_PORT": "1",
}


@pytest.fixture(scope="package")
def database() -> Iterator[None]:
    """The platform's settings, pointing at a database of its own that is up to date."""
    with start_postgres() as server, pytest.MonkeyPatch.context() as patch:
        for name, value in {**ENVIRONMENT, "PAP_DATABASE_URL": server.url}.items():
            patch.setenv(name, value)
        settings.cache_clear()
        engine_module.engine.cache_clear()
        upgrade(engine_module.engine())
        yield
        engine_module.engine().dispose()
        settings.cache_clear()
        engine_module.engine.cache_clear()


@pytest.fixture
def session(database: None) -> Iterator[Session]:
    """A transaction that ends with the test and is not kept."""
    with Session(engine_module.engine(), expire_on_commit=False) as open_session:
        yield open_session


@pytest.fixture
def account(database: None) -> Account:
    """Somebody with an empty wallet."""
    person = service.new_account(
        email=f"{new_id().hex}@example.test", name="Ada", locale=Locale.ENGLISH, role=Role.USER, password=None
    )
    with transaction() as open_session:
        accounts.add(open_session, person)
        ledger.account_of(open_session, LedgerAccountKind.WALLET, person.id)
    return person
