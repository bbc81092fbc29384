"""A real database, a partner with a connected platform and something to play, and a consumer with money."""

import secrets
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy.orm import Session

from payasplay.accounts import repository as accounts
from payasplay.accounts import service as accounts_service
from payasplay.accounts.models import Account
from payasplay.accounts.schemas import Locale, Role
from payasplay.clock import now
from payasplay.database.engine import transaction
from payasplay.ids import new_id
from payasplay.ledger import repository as ledger
from payasplay.ledger import service as ledger_service
from payasplay.ledger.models import LedgerAccountKind, Reason
from payasplay.partners import platforms, reports, service
from payasplay.partners.schemas import KeyKind, PlatformIn, PlatformType, ReportIn, ReportOut
from payasplay.playback.models import Content
from tests.platform.conftest import database, session  # noqa: F401 (fixtures)

AT_ONCE = 6


@dataclass
class World:
    """Who takes part. A minute of the content costs 60 cents."""

    partner: Account
    consumer: Account
    platform_id: UUID
    key: str
    key_id: UUID
    content_id: UUID

    def word(self) -> str:
        """The consumer's word for one session."""
        with transaction() as work:
            return reports.make_play_token(work, self.consumer, self.platform_id, self.content_id).play_token

    def played(self, word: str, external_id: str = "one", seconds: int = 90) -> ReportIn:
        return ReportIn(
            external_session_id=external_id,
            content_ref=self.content_id,
            play_token=word,
            seconds=seconds,
            started_at=now() - timedelta(seconds=seconds),
        )

    def report(self, data: ReportIn, key: str | None = None) -> ReportOut:
        with transaction() as work:
            bearer = service.authenticate(work, key or self.key, None)
            return reports.report(work, bearer, data, data.model_dump_json().encode())

    def balance(self) -> int:
        with transaction() as work:
            return ledger.balance(work, ledger.account_of(work, LedgerAccountKind.WALLET, self.consumer.id))


def person(role: Role) -> Account:
    made = accounts_service.new_account(
        email=f"{secrets.token_hex(8)}@example.test", name="Kian", locale=Locale.ENGLISH, role=role, password=None
    )
    with transaction() as work:
        accounts.add(work, made)
        ledger.account_of(work, LedgerAccountKind.WALLET, made.id)
    return made


def describe(work: Session, partner: Account, name: str) -> UUID:
    data = PlatformIn(platform_type=PlatformType.VIDEO, platform_name=name)
    platform_id = platforms.save_platform(work, partner, data).platform_id
    assert platform_id is not None
    return platform_id


def all_at_once(work: Callable[[int], Any], times: int = AT_ONCE) -> tuple[list[Any], list[BaseException]]:
    """What each call returned, and what each of the others raised."""
    with ThreadPoolExecutor(times) as pool:
        calls = [pool.submit(work, number) for number in range(times)]
    errors = [call.exception() for call in calls]
    return [call.result() for call in calls if not call.exception()], [error for error in errors if error]


@pytest.fixture
def partner(database: None) -> Account:  # noqa: F811 (a fixture)
    return person(Role.PARTNER)


@pytest.fixture
def world(partner: Account) -> World:
    consumer = person(Role.USER)
    content = Content(
        id=new_id(),
        partner_id=partner.id,
        title_en="Night train",
        title_fa="قطار شب",
        kind="video",
        price=6_000,
        duration_seconds=3_600,
        preview_seconds=0,
        media="sample.webm",
        published=True,
    )
    with transaction() as work:
        work.add(content)
        platform_id = describe(work, partner, "Kian Films")
        key, kept = service.generate(work, partner, platform_id, KeyKind.PRODUCTION)
        platforms.complete(work, partner, platform_id)
        parts = {
            ledger.account_of(work, LedgerAccountKind.WALLET, consumer.id): 500,
            ledger.account_of(work, LedgerAccountKind.TEST_FUNDING): -500,
        }
        ledger_service.post(work, reason=Reason.ADJUSTMENT, cause=str(new_id()), parts=parts, at=now())
        return World(partner, consumer, platform_id, key, kept.id, content.id)
