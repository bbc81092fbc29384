"""A row of each kind, for whoever has to know that it survives: migrations above all."""

from datetime import UTC, datetime, timedelta

import pyotp
from sqlalchemy.orm import Session

from payasplay import encryption
from payasplay.accounts import service as accounts
from payasplay.accounts.models import Account, Identity
from payasplay.accounts.second_factor.models import FailedCode, RecoveryCode, SecondFactor
from payasplay.api.idempotency import IdempotencyRecord
from payasplay.auto_topup.models import AutoTopUp
from payasplay.clock import now
from payasplay.ids import new_id
from payasplay.lms.models import LmsConnection, LmsCourse, LmsLesson, LmsSyncResult, LmsSyncRun
from payasplay.notifications import preferences
from payasplay.notifications.schemas import (
    LowBalanceIn,
    NotificationKind,
    NotificationSettingsIn,
    PreferenceIn,
)
from payasplay.partners import platforms, reports, repository
from payasplay.partners.schemas import PlatformIn, PlatformType
from payasplay.payments.methods.models import PaymentMethod, ProviderCustomer
from payasplay.payouts.models import PayoutEvent
from payasplay.payouts.schemas import DestinationIn, PayoutMethod
from payasplay.playback.models import Content
from payasplay.seeding import histories
from payasplay.settlement import preferences as settlement_preferences
from payasplay.settlement import service as settlement
from payasplay.settlement.schemas import Frequency
from payasplay.wallet.models import ProviderEvent
from payasplay.withdrawals import service as withdrawals

_PAYPAL = {"email": "sara@dev.example"}
_LONG_AGO = datetime(2026, 3, 2, 12, tzinfo=UTC)


def everything(session: Session, sara: Account, kian: Account) -> None:
    """Rows in every table that the platform fills by itself."""
    _ways_in(session, sara)
    _money(session, sara)
    _told(session, sara)
    _partner(session, sara, kian)
    _learning(session, sara)
    session.flush()


def _ways_in(session: Session, sara: Account) -> None:
    accounts.start_session(session, sara)
    accounts.email_token(session, sara, accounts.VERIFY_EMAIL, timedelta(hours=1))
    secret = encryption.encrypt(pyotp.random_base32())
    session.add_all(
        [
            Identity(provider="google", subject=f"seed-{sara.id.hex}", account_id=sara.id, created_at=now()),
            SecondFactor(account_id=sara.id, secret=secret, confirmed_at=now(), created_at=now()),
            RecoveryCode(account_id=sara.id, code_hash=bytes(32), used_at=None),
            FailedCode(id=new_id(), account_id=sara.id, failed_at=now()),
            IdempotencyRecord(account_id=sara.id, key="seed-seed", request_hash=bytes(32), claimed_at=now()),
        ]
    )


def _money(session: Session, sara: Account) -> None:
    card = PaymentMethod(
        id=new_id(),
        account_id=sara.id,
        provider_id="pm_seed",
        brand="visa",
        last4="4242",
        expiry_month=12,
        expiry_year=2034,
        is_primary=True,
        created_at=now(),
    )
    session.add_all([card, ProviderCustomer(account_id=sara.id, customer_id="cus_seed")])
    session.flush()
    wish = AutoTopUp(
        account_id=sara.id,
        enabled=True,
        amount=2_000,
        threshold=500,
        payment_method_id=card.id,
        failures_in_a_row=0,
        updated_at=now(),
    )
    webhook = {"id": "evt_seed", "type": "payment_intent.succeeded", "payload": {}, "received_at": now()}
    session.add_all([wish, ProviderEvent(**webhook), PayoutEvent(**webhook)])
    session.flush()
    where = withdrawals.Destination(PayoutMethod.PAYPAL, _PAYPAL)
    withdrawals.withdraw(session, sara, 1_000, where, keep=True)


def _told(session: Session, sara: Account) -> None:
    low = LowBalanceIn.model_validate({"unit": "money", "amount": "12.00", "minutes": 10})
    offers = PreferenceIn(kind=NotificationKind.PROMOTIONAL, in_app=True, email=False)
    preferences.change(session, sara.id, NotificationSettingsIn(preferences=[offers], low_balance=low))


def _partner(session: Session, sara: Account, kian: Account) -> None:
    content = Content(
        id=new_id(),
        partner_id=kian.id,
        title_en="Seed",
        title_fa="دانه",
        kind="video",
        price=100_000,
        duration_seconds=600,
        preview_seconds=0,
        media="sample.webm",
        published=True,
    )
    session.add(content)
    session.flush()
    (platform,) = repository.platforms(session, kian.id)
    reports.make_play_token(session, sara, platform.id, content.id)
    platforms.save_platform(session, kian, PlatformIn(platform_type=PlatformType.AUDIO, platform_name="In the making"))
    with histories.at(kian, _LONG_AGO):
        kept = settlement_preferences.chosen(session, kian, lock=True)
        kept.frequency, kept.minimum = Frequency.WEEKLY, 1_000
        given = DestinationIn(method=PayoutMethod.PAYPAL, email="kian@dev.example")
        settlement_preferences.keep_method(kept, given, kian)
        histories.top_up(session, sara, 5_000, _LONG_AGO)
        histories.play(session, sara, content.id, _LONG_AGO, 180)
    session.flush()
    settlement.close_due(session, kian)


def _learning(session: Session, sara: Account) -> None:
    connection = LmsConnection(
        id=new_id(),
        account_id=sara.id,
        kind="moodle",
        base_url="https://moodle.example",
        token=encryption.encrypt("seed"),
        site_name="Seed school",
        learner_id="7",
        learner_name="Sara",
        status="ok",
        schedule="off",
        connected_at=now(),
    )
    course = LmsCourse(
        id=new_id(),
        connection_id=connection.id,
        account_id=sara.id,
        external_id="1",
        title="Seeds",
        summary="",
        search_text="seeds",
        state="active",
        selected=True,
        completed=False,
        sync_status="synced",
        synced_at=now(),
    )
    lesson = LmsLesson(
        id=new_id(), course_id=course.id, external_id="1", position=1, title="One", state="incomplete", tracked=True
    )
    run = LmsSyncRun(
        id=new_id(),
        connection_id=connection.id,
        cause="asked",
        status="completed",
        ticket=new_id(),
        attempts=1,
        created_at=now(),
        finished_at=now(),
    )
    for rows in ([connection], [course, run], [lesson]):
        session.add_all(rows)
        session.flush()
    session.add(LmsSyncResult(run_id=run.id, course_id=course.id))
