"""The API on a real database and a real Valkey, in this process; each test makes its own people."""

import os
import subprocess
from collections.abc import Iterator

import pytest
from cryptography.fernet import Fernet
from fastapi.testclient import TestClient
from redis import Redis
from redis.backoff import ConstantBackoff
from redis.exceptions import ConnectionError as ValkeyAway
from redis.retry import Retry

from launch.ports import LOOPBACK, free_ports
from launch.postgres import start_postgres
from launch.valkey import valkey_server
from payasplay import rate_limits
from payasplay.api.app import create_app
from payasplay.database import engine as engine_module
from payasplay.database.migrate import upgrade
from payasplay.settings import settings
from tests.platform.conftest import ENVIRONMENT
from tests.security.people import Guest

PASSWORD = "correct horse battery"
_ENCRYPTION_KEY = Fernet.generate_key().decode()


@pytest.fixture(scope="package")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """The settings of an API with a database and a Valkey of its own, set for this process as well."""
    (port,) = free_ports(1)
    folder = tmp_path_factory.mktemp("valkey")
    command = [str(valkey_server()), "--bind", LOOPBACK, "--port", str(port), "--save", "", "--dir", str(folder)]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, env={"PATH": os.environ["PATH"]})
    valkey_url = f"redis://{LOOPBACK}:{port}/0"
    with (
        Redis.from_url(valkey_url, retry=Retry(ConstantBackoff(0.02), 500), retry_on_error=[ValkeyAway]) as valkey,
        start_postgres() as postgres,
        pytest.MonkeyPatch.context() as patch,
    ):
        valkey.ping()
        own = {"PAP_ENCRYPTION_KEYS": _ENCRYPTION_KEY, "PAP_PAYOUT_WEBHOOK_SECRET": "a secret of payouts"}
        values = ENVIRONMENT | own | {"PAP_DATABASE_URL": postgres.url, "PAP_VALKEY_URL": valkey_url}
        for name, value in values.items():
            patch.setenv(name, value)
        _forget_settings()
        upgrade(engine_module.engine())
        yield values
        engine_module.engine().dispose()
        _forget_settings()
    server.terminate()
    server.wait(10)


def _forget_settings() -> None:
    settings.cache_clear()
    engine_module.engine.cache_clear()
    rate_limits._limiter.cache_clear()


@pytest.fixture(scope="package")
def http(environment: dict[str, str]) -> Iterator[TestClient]:
    """The API."""
    with TestClient(create_app(), raise_server_exceptions=False, base_url="http://api.test/api/v1") as client:
        yield client


@pytest.fixture
def omid(http: TestClient) -> Guest:
    """Somebody with a password."""
    return Guest.join(http, name="Omid", password=PASSWORD)


@pytest.fixture
def settings_with(environment: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """Change settings for one test: ``setenv``, then ``settings.cache_clear()``."""
    yield monkeypatch
    monkeypatch.undo()
    settings.cache_clear()
