"""The platform's API and its stand-in side by side in this process: the same calls go to both."""

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from payasplay.payments import provider
from payasplay.standin.app import create_app
from tests.security.conftest import environment, http  # noqa: F401 (fixtures)

BASE = "http://api.test/api/v1"


@pytest.fixture(scope="package")
def standin() -> Iterator[TestClient]:
    """The stand-in."""
    app = create_app(test_endpoints=True)
    with TestClient(app, raise_server_exceptions=False, base_url=BASE) as client:
        yield client


@pytest.fixture
def platform(http: TestClient, monkeypatch: pytest.MonkeyPatch) -> TestClient:  # noqa: F811 (the fixture)
    """The platform, whose payment provider takes or declines by the name of the card; no worker is there."""

    def charge(*, payment_method: str, topup_id: object, **_rest: object) -> provider.Accepted | provider.Declined:
        if "declined" in payment_method.lower():
            return provider.Declined("card_declined", "Your card was declined.", None)
        return provider.Accepted(f"pi_{topup_id}")

    monkeypatch.setattr(provider, "charge", charge)
    return http
