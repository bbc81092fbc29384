"""What belongs to somebody: for each path parameter of the API, how a row of an owner comes to be.

An operation whose path has a parameter is tried with another's id, unless ``PUBLIC`` says why everybody may.
"""

import secrets
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, TypeVar
from uuid import UUID, uuid4

from sqlalchemy import JSON, Boolean, DateTime, Integer, LargeBinary, Uuid, select
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Session

from payasplay.accounts import repository as accounts
from payasplay.clock import now, now_for
from payasplay.database.base import Base
from payasplay.ids import new_id
from payasplay.ledger import repository as ledger
from payasplay.ledger.models import LedgerAccountKind
from payasplay.lms.models import LmsConnection, LmsCourse, LmsSyncRun
from payasplay.notifications.models import Notification
from payasplay.partners.models import ApiKey, Platform
from payasplay.payments.methods.models import PaymentMethod
from payasplay.payouts.models import Payout
from payasplay.payouts.schemas import DestinationIn, PayoutMethod
from payasplay.playback.models import Content, PlaybackSession
from payasplay.settlement import preferences
from payasplay.settlement import service as settlements
from payasplay.settlement import testing as settlement_testing
from payasplay.settlement.models import Settlement
from payasplay.wallet.models import TopUp
from payasplay.withdrawals.models import SavedDestination

M = TypeVar("M", bound=Base)
Make = Callable[[Session, UUID], UUID]

PUBLIC = {
    "/contents/{content_id}": "the catalogue is everybody's",
}
# Bodies that pass validation, so that it is the owner who is asked for and not the form.
BODIES: dict[str, dict[str, Any]] = {
    "POST /partner/platforms/{platform_id}/keys": {"kind": "production"},
    "PUT /lms/connections/{connection_id}/schedule": {"schedule": "daily"},
    "PUT /lms/connections/{connection_id}/selection": {"selected": [], "leftOut": []},
    "POST /lms/connections/{connection_id}/syncs": {"courseIds": None},
    "PUT /lms/courses/{course_id}/content": {"contentId": None},
}


def row(session: Session, model: type[M], **given: Any) -> UUID:
    """A row of a model, by its id: what is not given and may not be null gets some value of its type."""
    values = {column.key: given.get(column.key, _some(column)) for column in model.__table__.columns}
    session.add(model(**values))
    session.flush()
    made: UUID = values["id"]
    return made


def _some(column: Any) -> Any:
    if column.nullable:
        return None
    kinds: list[tuple[type, Callable[[], Any]]] = [
        (Uuid, uuid4),
        (Boolean, lambda: False),
        (Integer, lambda: 1),
        (DateTime, now),
        (LargeBinary, lambda: secrets.token_bytes(32)),
        (JSONB, dict),
        (JSON, dict),
    ]
    return next((make() for kind, make in kinds if isinstance(column.type, kind)), secrets.token_hex(6))


def topup(session: Session, owner: UUID) -> UUID:
    return row(session, TopUp, account_id=owner, amount=500, status="processing", currency="EUR")


def payment_method(session: Session, owner: UUID) -> UUID:
    return row(session, PaymentMethod, account_id=owner, last4="4242", expiry_month=12, expiry_year=2034)


def withdrawal(session: Session, owner: UUID) -> UUID:
    wallet = ledger.account_of(session, LedgerAccountKind.WALLET, owner)
    whats = {"purpose": "withdrawal", "method": "paypal", "status": "pending", "amount": 1000, "fee": 100}
    shown = {"method": "paypal", "label": "o***@example.test"}
    return row(session, Payout, account_id=owner, ledger_account_id=wallet, currency="EUR", masked=shown, **whats)


def saved_destination(session: Session, owner: UUID) -> UUID:
    return row(
        session,
        SavedDestination,
        account_id=owner,
        method="paypal",
        masked={"method": "paypal", "label": "o***@example.test"},
    )


def notification(session: Session, owner: UUID) -> UUID:
    return row(
        session,
        Notification,
        account_id=owner,
        kind="system",
        variant="announcement",
        params={"news": "-"},
        in_app=True,
    )


def playback_session(session: Session, owner: UUID) -> UUID:
    content = row(session, Content, partner_id=owner, kind="video", duration_seconds=60, preview_seconds=0)
    began: datetime = now()
    whose = {"account_id": owner, "partner_id": owner, "content_id": content}
    return row(session, PlaybackSession, status="active", started_at=began, duration_seconds=60, **whose)


def platform(session: Session, owner: UUID) -> UUID:
    return row(session, Platform, partner_id=owner, kind="video", status="active", completed_at=now())


def api_key(session: Session, owner: UUID) -> UUID:
    return row(session, ApiKey, platform_id=platform(session, owner), kind="production", last_four="AB12")


def settlement(session: Session, owner: UUID) -> UUID:
    """One that was made as the run makes them: a half of one, the database would refuse."""
    partner = accounts.existing(session, owner)
    when = now_for(partner) - timedelta(days=40)
    whose = {"partner_id": owner, "ended_at": when, "charge": "90.00"}
    settlement_testing.earn(settlement_testing.EarningsIn.model_validate(whose), session)
    preferences.change_method(session, partner, DestinationIn(method=PayoutMethod.PAYPAL, email="o@example.test"))
    settlements.close_due(session, partner)
    made: UUID = session.scalars(select(Settlement.id).where(Settlement.partner_id == owner)).one()
    return made


def lms_connection(session: Session, owner: UUID) -> UUID:
    whats = {"kind": "moodle", "status": "ok", "schedule": "off", "token": b"sealed"}
    return row(session, LmsConnection, account_id=owner, **whats)


def lms_course(session: Session, owner: UUID) -> UUID:
    whose = {"account_id": owner, "connection_id": lms_connection(session, owner)}
    return row(session, LmsCourse, state="active", sync_status="pending", **whose)


def lms_run(session: Session, owner: UUID) -> UUID:
    whose = {"connection_id": lms_connection(session, owner), "ticket": new_id()}
    return row(session, LmsSyncRun, cause="asked", status="waiting", **whose)


# By the name of the parameter; one name means one kind of thing all over the API.
OWNED: dict[str, Make] = {
    "connection_id": lms_connection,
    "course_id": lms_course,
    "run_id": lms_run,
    "topup_id": topup,
    "method_id": payment_method,
    "withdrawal_id": withdrawal,
    "saved_id": saved_destination,
    "notification_id": notification,
    "session_id": playback_session,
    "platform_id": platform,
    "key_id": api_key,
    "settlement_id": settlement,
}
