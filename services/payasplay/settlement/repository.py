"""The queries of settlement: settings, what is open, what was closed, and settlements with how they stand."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, ScalarSelect, Select, func, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session, aliased

from payasplay.accounts.models import Account
from payasplay.errors import NotFound
from payasplay.payouts.models import Payout
from payasplay.payouts.schemas import PayoutStatus
from payasplay.playback.models import PlaybackSession
from payasplay.settlement.models import (
    Settlement,
    SettlementAttempt,
    SettlementLine,
    SettlementPeriod,
    SettlementSettings,
)

NET = PlaybackSession.charge - PlaybackSession.fee


class Open(NamedTuple):
    """A session that is not settled; amounts in cents."""

    id: UUID
    charge: int
    fee: int


class Shown(NamedTuple):
    """A settlement, its period, the payout by which it stands, and what of its net is from before it, in cents."""

    settlement: Settlement
    period: SettlementPeriod
    payout: Payout
    carried_over: int


def settings_of(session: Session, partner_id: UUID, *, lock: bool = False) -> SettlementSettings | None:
    """A partner's settings; locked until the transaction ends where asked: one run at a time for a partner."""
    query = select(SettlementSettings).where(SettlementSettings.account_id == partner_id)
    return session.scalar(query.with_for_update().execution_options(populate_existing=True) if lock else query)


def add_settings(session: Session, **columns: Any) -> None:  # noqa: ANN401 (a column's own type)
    """Keep first settings; two at once make one."""
    session.execute(insert(SettlementSettings).values(columns).on_conflict_do_nothing())


def overdue(session: Session, at: datetime) -> list[UUID]:
    """The partners whose run should have been by now, each by its own clock."""
    query = (
        select(SettlementSettings.account_id)
        .join(Account, Account.id == SettlementSettings.account_id)
        .where(SettlementSettings.scheduled_for <= func.coalesce(Account.test_clock, at))
    )
    return list(session.scalars(query))


def is_open(partner_id: UUID) -> tuple[ColumnElement[bool], ...]:
    """What makes a session one that is not settled: it has ended, it was charged, and no settlement has it."""
    return (
        PlaybackSession.partner_id == partner_id,
        PlaybackSession.status == "completed",
        PlaybackSession.charge > 0,
        ~select(SettlementLine).where(SettlementLine.session_id == PlaybackSession.id).exists(),
    )


def open_sessions(session: Session, partner_id: UUID, before: datetime) -> list[Open]:
    """The sessions that ended before a moment and are not settled, whenever they were reported."""
    query = select(PlaybackSession.id, PlaybackSession.charge, PlaybackSession.fee).where(
        *is_open(partner_id), PlaybackSession.ended_at < before
    )
    return [Open._make(row) for row in session.execute(query)]


def open_net(session: Session, partner_id: UUID, *, before: datetime | None = None) -> int:
    """What is not settled, in cents; of what ended before a moment where one is given."""
    query = select(func.coalesce(func.sum(NET), 0)).where(*is_open(partner_id))
    if before is not None:
        query = query.where(PlaybackSession.ended_at < before)
    return int(session.scalar(query) or 0)


def earliest_open(session: Session, partner_id: UUID) -> datetime | None:
    """When the earliest session that is not settled ended."""
    return session.scalar(select(func.min(PlaybackSession.ended_at)).where(*is_open(partner_id)))


def last_period(session: Session, partner_id: UUID) -> SettlementPeriod | None:
    """The last period that was closed."""
    query = select(SettlementPeriod).where(SettlementPeriod.partner_id == partner_id)
    return session.scalar(query.order_by(SettlementPeriod.last_day.desc()).limit(1))


def add_lines(session: Session, settlement_id: UUID, sessions: Iterable[Open]) -> None:
    """Put sessions into a settlement of this transaction."""
    rows = [
        {"session_id": each.id, "settlement_id": settlement_id, "charge": each.charge, "fee": each.fee}
        for each in sessions
    ]
    session.execute(insert(SettlementLine), rows)


def _carried_over() -> ColumnElement[int]:
    return (
        select(func.coalesce(func.sum(SettlementLine.charge - SettlementLine.fee), 0))
        .join(PlaybackSession, PlaybackSession.id == SettlementLine.session_id)
        .where(
            SettlementLine.settlement_id == Settlement.id,
            PlaybackSession.ended_at < SettlementPeriod.begins_at,
        )
        .correlate(Settlement, SettlementPeriod)
        .scalar_subquery()
    )


def standing_try() -> ScalarSelect[UUID]:
    """The payout by which a settlement stands: of its tries the latest that has not failed, else the latest."""
    tried = aliased(SettlementAttempt)
    paid = aliased(Payout)
    return (
        select(tried.payout_id)
        .join(paid, paid.id == tried.payout_id)
        .where(tried.settlement_id == Settlement.id)
        .order_by(paid.status == PayoutStatus.FAILED, tried.number.desc())
        .limit(1)
        .correlate(Settlement)
        .scalar_subquery()
    )


def shown() -> Select[Settlement, SettlementPeriod, Payout, int]:
    """Settlements with their periods and the payouts by which they stand, to be narrowed down."""
    return (
        select(Settlement, SettlementPeriod, Payout, _carried_over())
        .join(SettlementPeriod, SettlementPeriod.id == Settlement.period_id)
        .join(
            SettlementAttempt,
            (SettlementAttempt.settlement_id == Settlement.id) & (SettlementAttempt.payout_id == standing_try()),
        )
        .join(Payout, Payout.id == SettlementAttempt.payout_id)
    )


def owned(session: Session, partner_id: UUID, settlement_id: UUID) -> Shown:
    """A settlement of a partner.

    Raises:
        NotFound: there is none, or it is somebody else's.
    """
    query = shown().where(Settlement.id == settlement_id, Settlement.partner_id == partner_id)
    row = session.execute(query.execution_options(populate_existing=True)).one_or_none()
    if row is None:
        raise NotFound
    return Shown(row[0], row[1], row[2], int(row[3]))


def lock(session: Session, partner_id: UUID, settlement_id: UUID) -> None:
    """Lock a settlement of a partner until the transaction ends: one retry at a time.

    Raises:
        NotFound: there is none, or it is somebody else's.
    """
    query = select(Settlement.id).where(Settlement.id == settlement_id, Settlement.partner_id == partner_id)
    if session.scalar(query.with_for_update()) is None:
        raise NotFound


def others(session: Session, payout: Payout) -> list[Payout]:
    """The other tries of the settlement that a payout pays, as they stand now; the settlement is locked."""
    settlement_id = session.scalars(
        select(SettlementAttempt.settlement_id).where(SettlementAttempt.payout_id == payout.id)
    ).one()
    # Of two tries that end at once, the second one sees how the first one ended.
    lock(session, payout.account_id, settlement_id)
    query = (
        select(Payout)
        .join(SettlementAttempt, SettlementAttempt.payout_id == Payout.id)
        .where(SettlementAttempt.settlement_id == settlement_id, Payout.id != payout.id)
        .order_by(SettlementAttempt.number)
    )
    return list(session.scalars(query.execution_options(populate_existing=True)))


def of_payout(session: Session, payout_id: UUID) -> Shown:
    """The settlement that a payout is the latest try of, or an earlier one; the payout is this one."""
    query = (
        select(Settlement, SettlementPeriod, Payout)
        .join(SettlementPeriod, SettlementPeriod.id == Settlement.period_id)
        .join(SettlementAttempt, SettlementAttempt.settlement_id == Settlement.id)
        .join(Payout, Payout.id == SettlementAttempt.payout_id)
        .where(Payout.id == payout_id)
    )
    row = session.execute(query).one()
    return Shown(row[0], row[1], row[2], 0)


def tries(session: Session, settlement_id: UUID) -> list[tuple[int, Payout]]:
    """The tries of a settlement with their payouts, newest first."""
    query = (
        select(SettlementAttempt.number, Payout)
        .join(Payout, Payout.id == SettlementAttempt.payout_id)
        .where(SettlementAttempt.settlement_id == settlement_id)
        .order_by(SettlementAttempt.number.desc())
    )
    return [(number, payout) for number, payout in session.execute(query)]
