"""The web tier on a real Valkey and a small API; each test has an API and browsers of its own."""

import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest
from redis import Redis
from redis.backoff import ConstantBackoff
from redis.exceptions import ConnectionError as ValkeyAway
from redis.retry import Retry
from starlette.testclient import TestClient

from launch.ports import LOOPBACK, free_ports
from launch.valkey import valkey_server
from payasplay.settings import Environment
from payasplay.web.app import create_app
from payasplay.web.rendering import STATIC
from payasplay.web.settings import WebSettings
from tests.web.fake_api import FakeApi
from tests.web.visitor import Visitor

STRIPE_ORIGIN = "https://pay.example"


@pytest.fixture(scope="package")
def valkey_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    (port,) = free_ports(1)
    folder = tmp_path_factory.mktemp("valkey")
    command = [str(valkey_server()), "--bind", LOOPBACK, "--port", str(port), "--save", "", "--dir", str(folder)]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, env={"PATH": os.environ["PATH"]})
    url = f"redis://{LOOPBACK}:{port}/0"
    patient = Retry(ConstantBackoff(0.02), 500)
    with Redis.from_url(url, retry=patient, retry_on_error=[ValkeyAway]) as valkey:
        valkey.ping()
        yield url
    server.terminate()
    server.wait(10)


@pytest.fixture
def valkey(valkey_url: str) -> Iterator[Redis]:
    with Redis.from_url(valkey_url) as client:
        yield client


@pytest.fixture
def settings(valkey_url: str) -> WebSettings:
    return WebSettings(
        environment=Environment.TEST,
        api_url="http://api.test",
        web_url="https://web.test",
        valkey_url=valkey_url,
        session_secret="a secret for tests of at least 32 characters",
        stripe_js_url=f"{STRIPE_ORIGIN}/v3/",
        stripe_publishable_key="pk_test_web",
    )


@pytest.fixture
def api() -> FakeApi:
    return FakeApi()


@pytest.fixture
def new_visitor(settings: WebSettings, api: FakeApi) -> Iterator[Callable[..., Visitor]]:
    """Browsers that share one web tier; each has cookies of its own."""
    transport = TestClient(api.app)._transport
    app = create_app(settings, api_transport=transport, stream_transport=httpx.ASGITransport(api.app))
    with TestClient(app, base_url="https://web.test", raise_server_exceptions=False):

        def visitor(language: str = "en") -> Visitor:
            headers = {"Accept-Language": language}
            client = TestClient(
                app, base_url="https://web.test", headers=headers, follow_redirects=False, raise_server_exceptions=False
            )
            return Visitor(client)

        yield visitor


@pytest.fixture
def visitor(new_visitor: Callable[..., Visitor]) -> Visitor:
    return new_visitor()


@pytest.fixture
def static_folder() -> Path:
    return STATIC
