"""Notifications on a real database; whatever is mailed is kept here instead of being sent."""

import smtplib
from collections.abc import Iterator
from typing import Any

import pytest
from starlette.testclient import TestClient

from payasplay.accounts import service as account_service
from payasplay.accounts.models import Account
from payasplay.api.app import create_app
from payasplay.database.engine import transaction
from payasplay.notifications import service
from payasplay.notifications.schemas import NotificationKind
from tests.platform.conftest import account, database, session

__all__ = ["account", "database", "session"]

SETTLEMENT = {"variant": "completed", "net_amount": "1", "period_start": "2026-11-01", "period_end": "2026-11-07"}


def tell(person: Account, kind: NotificationKind = NotificationKind.SETTLEMENT, **params: str) -> Any:
    """Tell somebody something, in a transaction of its own."""
    facts = SETTLEMENT | params if kind is NotificationKind.SETTLEMENT else params
    with transaction() as one:
        return service.notify(one, person.id, kind, facts, "/wallet")


def bearer(person: Account) -> str:
    """What somebody's requests carry in ``Authorization``."""
    with transaction() as one:
        return f"Bearer {account_service.start_session(one, one.get_one(Account, person.id)).access_token}"


@pytest.fixture
def api(database: None) -> Iterator[TestClient]:
    with TestClient(create_app()) as client:
        yield client


@pytest.fixture
def signed_in(api: TestClient, account: Account) -> TestClient:
    api.headers["Authorization"] = bearer(account)
    return api


class Outbox:
    """What was sent, as it went over the line; ``down`` makes the server refuse."""

    def __init__(self) -> None:
        self.sent: list[bytes] = []
        self.down = False


@pytest.fixture
def outbox(monkeypatch: pytest.MonkeyPatch) -> Outbox:
    box = Outbox()

    class Server:
        def __init__(self, *_: Any, **__: Any) -> None:
            if box.down:
                raise ConnectionRefusedError("the mail server is away")

        def __enter__(self) -> "Server":
            return self

        def __exit__(self, *_: object) -> None:
            return None

        def send_message(self, message: Any, *_: Any, **__: Any) -> Any:
            box.sent.append(message.as_bytes())

    monkeypatch.setattr(smtplib, "SMTP", Server)
    return box
