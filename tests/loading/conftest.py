"""A stand-in of the API to load, and a real database for what the ledger costs."""

from collections.abc import Iterator

import pytest

from launch.ports import free_ports
from payasplay.client import Client
from payasplay.standin.app import create_app
from payasplay.standin.server import served
from tests.platform.conftest import database  # noqa: F401 (fixture)


@pytest.fixture
def api() -> Iterator[Client]:
    (port,) = free_ports(1)
    with served(create_app(test_endpoints=True), port) as address, Client(address) as client:
        yield client
