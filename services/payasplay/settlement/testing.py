"""What only tests may do: sessions already earned, settings without the second factor, the run at once, the books."""

from datetime import datetime, timedelta
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query
from pydantic import AwareDatetime, Field, StringConstraints
from sqlalchemy import text
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from payasplay.accounts import repository as accounts
from payasplay.accounts import service as accounts_service
from payasplay.accounts.models import Account
from payasplay.accounts.schemas import Locale, Role
from payasplay.api.dependencies import Transaction
from payasplay.api.documentation import failures
from payasplay.errors import FieldError, NotFound, ValidationFailed
from payasplay.ids import new_id
from payasplay.ledger import repository as ledger
from payasplay.ledger.models import JournalEntry, LedgerAccountKind, Posting, Reason
from payasplay.ledger.service import post
from payasplay.money import Amount, AmountInput
from payasplay.payouts.schemas import DestinationIn
from payasplay.playback import prices
from payasplay.playback.models import Content, PlaybackSession
from payasplay.playback.schemas import ContentKind
from payasplay.schemas import Request, Response, Success
from payasplay.settings import settings
from payasplay.settlement import preferences, schedule
from payasplay.settlement.schemas import Frequency, SettingsOut
from payasplay.settlement.tasks import run

router = APIRouter(prefix="/test/settlement", tags=["test only"])
_SECONDS_OF_MINUTE = 60
_DEAREST_MINUTE = 1_000_000


class PrepareIn(Request):
    """Settings of a partner; what is not given stays."""

    partner_id: UUID = Field(strict=False)
    frequency: Frequency | None = Field(default=None, strict=False)
    minimum: AmountInput | None = None
    time_zone: Annotated[str, StringConstraints(min_length=1, max_length=60)] | None = None
    destination: DestinationIn | None = None


class EarningsIn(Request):
    """Sessions that were played, ended at a moment, and were charged so much each."""

    partner_id: UUID = Field(strict=False)
    ended_at: AwareDatetime = Field(strict=False)
    charge: AmountInput
    count: int = Field(default=1, ge=1, le=2000)
    kind: ContentKind = Field(default=ContentKind.VIDEO, strict=False)
    title: Annotated[str, StringConstraints(min_length=1, max_length=100)] = "A film"
    seconds: int = Field(default=_SECONDS_OF_MINUTE, ge=1, le=86_400)


class EarningsOut(Response):
    """Who played what, and what it came to."""

    session_ids: list[UUID]
    viewer_id: UUID
    content_id: UUID
    revenue: Amount
    fees: Amount
    net: Amount


class RunIn(Request):
    """Whose run to start, so many times at once."""

    partner_id: UUID = Field(strict=False)
    times: int = Field(default=1, ge=1, le=20)


class StartedOut(Response):
    """How many were started."""

    count: int


class BooksOut(Response):
    """What the ledger says of a partner: ``earned`` is owed, on its way, and paid, without what was overpaid."""

    earned: Amount
    payable: Amount
    pending: Amount
    paid: Amount
    overpaid: Amount


@router.put("/settings", responses=failures(NotFound))
def prepare(data: PrepareIn, session: Transaction) -> Success[SettingsOut]:
    """Give a partner settings, and a payout method without a code."""
    partner = _partner(session, data.partner_id)
    kept = preferences.chosen(session, partner, lock=True)
    for name in ("frequency", "minimum", "time_zone"):
        if (value := getattr(data, name)) is not None:
            setattr(kept, name, value)
    if data.destination is not None:
        preferences.keep_method(kept, data.destination, partner)
    schedule.arm(session, partner, kept)
    return Success(data=preferences.shown(kept))


@router.post("/earnings", status_code=201, responses=failures(NotFound))
def earn(data: EarningsIn, session: Transaction) -> Success[EarningsOut]:
    """Make completed sessions with their postings, as playing would have."""
    partner = _partner(session, data.partner_id)
    price = _price(data.charge, data.seconds)
    viewer, content = _viewer(session), _content(partner.id, data, price)
    session.add(content)
    session.flush()
    fee = prices.fee_of(data.charge, settings().platform_fee_bps)
    ids = [new_id() for _ in range(data.count)]
    _fund(session, viewer.id, data.charge * data.count, data.ended_at)
    session.execute(insert(PlaybackSession), [_played(each, viewer.id, content, data, fee) for each in ids])
    _book(session, ids, viewer.id, partner.id, data, fee)
    revenue, fees = data.charge * data.count, fee * data.count
    return Success(
        data=EarningsOut(
            session_ids=ids,
            viewer_id=viewer.id,
            content_id=content.id,
            revenue=revenue,
            fees=fees,
            net=revenue - fees,
        )
    )


def _partner(session: Session, partner_id: UUID) -> Account:
    found = accounts.by_id(session, partner_id)
    if found is None or found.role != Role.PARTNER:
        raise NotFound
    return found


def _price(charge: int, seconds: int) -> int:
    """The price of a minute at which so many seconds cost exactly so much."""
    price, rest = divmod(charge * prices.PER_CENT * _SECONDS_OF_MINUTE, seconds)
    if rest or not 1 <= price <= _DEAREST_MINUTE:
        raise ValidationFailed(details=(FieldError("charge", "no_price", "No price of a minute gives this charge."),))
    return price


def _viewer(session: Session) -> Account:
    made = accounts_service.new_account(
        email=f"viewer-{new_id().hex}@example.test", name="Viewer", locale=Locale.ENGLISH, role=Role.USER, password=None
    )
    accounts.add(session, made)
    return made


def _content(partner_id: UUID, data: EarningsIn, price: int) -> Content:
    return Content(
        id=new_id(),
        partner_id=partner_id,
        title_en=data.title,
        title_fa=data.title,
        kind=data.kind,
        price=price,
        duration_seconds=data.seconds,
        preview_seconds=0,
        media="sample.webm",
        # Of no use to others: it stays out of the catalogue.
        published=False,
    )


def _fund(session: Session, viewer_id: UUID, cents: int, ended_at: datetime) -> None:
    parts = {
        ledger.account_of(session, LedgerAccountKind.TEST_FUNDING): -cents,
        ledger.account_of(session, LedgerAccountKind.WALLET, viewer_id): cents,
    }
    at = ended_at - timedelta(days=1)
    post(session, reason=Reason.ADJUSTMENT, cause=f"test-{new_id()}", parts=parts, at=at)


def _played(session_id: UUID, viewer_id: UUID, content: Content, data: EarningsIn, fee: int) -> dict[str, object]:
    return {
        "id": session_id,
        "account_id": viewer_id,
        "content_id": content.id,
        "partner_id": content.partner_id,
        "price": content.price,
        "duration_seconds": data.seconds,
        "reserved": data.charge,
        "started_at": data.ended_at - timedelta(seconds=data.seconds),
        "status": "completed",
        "ended_at": data.ended_at,
        "seconds": data.seconds,
        "charge": data.charge,
        "fee": fee,
        "end_reason": "stopped",
    }


def _book(session: Session, ids: list[UUID], viewer_id: UUID, partner_id: UUID, data: EarningsIn, fee: int) -> None:
    """All entries in one go: a thousand sessions are made in a second."""
    parts = {
        ledger.account_of(session, LedgerAccountKind.WALLET, viewer_id): -data.charge,
        ledger.account_of(session, LedgerAccountKind.PARTNER_PAYABLE, partner_id): data.charge - fee,
        ledger.account_of(session, LedgerAccountKind.PLATFORM_REVENUE): fee,
    }
    entries = {each: new_id() for each in ids}
    session.execute(
        insert(JournalEntry),
        [
            {"id": entry, "reason": Reason.PLAYBACK, "cause": str(each), "created_at": data.ended_at}
            for each, entry in entries.items()
        ],
    )
    session.execute(
        insert(Posting),
        [
            {"entry_id": entry, "ledger_account_id": account, "amount": cents}
            for entry in entries.values()
            for account, cents in sorted(parts.items())
            if cents
        ],
    )


@router.post("/runs", status_code=202, responses=failures(NotFound))
def start_runs(data: RunIn, session: Transaction) -> Success[StartedOut]:
    """Start the run of a partner, so many times at once."""
    partner = _partner(session, data.partner_id)
    for _ in range(data.times):
        run.defer(session, partner.id)
    return Success(data=StartedOut(count=data.times))


@router.get("/books", responses=failures())
def books(partner_id: Annotated[UUID, Query(alias="partnerId")], session: Transaction) -> Success[BooksOut]:
    """What the ledger says of a partner."""
    row = session.execute(
        text("""
            SELECT coalesce((SELECT sum(p.amount) FROM postings p JOIN ledger_accounts a ON a.id = p.ledger_account_id
                WHERE a.kind = 'partner_payable' AND a.owner_id = :partner), 0) AS payable,
              coalesce(sum(s.amount) FILTER (WHERE a.kind = 'payouts_pending'), 0) AS pending,
              coalesce(sum(s.amount) FILTER (WHERE a.kind = 'payout_clearing'), 0) AS paid,
              coalesce(-sum(s.amount) FILTER (WHERE a.kind = 'payouts_overpaid'), 0) AS overpaid
            FROM payouts o JOIN journal_entries e ON e.cause = o.id::text
            JOIN postings s ON s.entry_id = e.id JOIN ledger_accounts a ON a.id = s.ledger_account_id
            WHERE o.account_id = :partner AND o.purpose = 'settlement'"""),
        {"partner": partner_id},
    ).one()
    payable, pending, paid, overpaid = (int(sums) for sums in row)
    earned = payable + pending + paid - overpaid
    return Success(data=BooksOut(earned=earned, payable=payable, pending=pending, paid=paid, overpaid=overpaid))
