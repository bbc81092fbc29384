"""Settling: close each period that has ended, once; put what is open into a settlement; pay it, and again if it failed.

Why a session is settled once and no cent is lost is told in docs/adr/0006-settlement.md.
"""

import json
from uuid import UUID

from sqlalchemy.orm import Session

from payasplay import encryption, live
from payasplay.accounts.models import Account
from payasplay.clock import now_for
from payasplay.ids import new_id
from payasplay.ledger import repository as ledger
from payasplay.ledger.models import LedgerAccountKind
from payasplay.logs import logger
from payasplay.payouts import service as payouts
from payasplay.payouts.schemas import PayoutMethod, PayoutPurpose, PayoutStatus
from payasplay.settlement import preferences, repository, schedule
from payasplay.settlement.errors import PayoutMethodMissing, SettlementNotFailed
from payasplay.settlement.models import Settlement, SettlementAttempt, SettlementPeriod, SettlementSettings
from payasplay.settlement.repository import Open
from payasplay.settlement.schedule import Next
from payasplay.settlement.schemas import Outcome

log = logger(__name__)
LIVE_EVENT = "settlement"


def close_due(session: Session, partner: Account) -> list[SettlementPeriod]:
    """Close each period that has ended and holds something, the earliest first. Again changes nothing.

    One run of a partner at a time: the settings are locked until the transaction ends, and whoever waited for them
    finds the periods closed. A run that dies leaves nothing behind.

    Returns:
        The periods that this call has closed.
    """
    kept = preferences.chosen(session, partner, lock=True)
    at = now_for(partner)
    closed = []
    while True:
        coming = schedule.next_up(session, partner.id, kept, at)
        if coming.is_empty or coming.ends_at > at:
            break
        closed.append(_close(session, partner, kept, coming))
    schedule.arm(session, partner, kept)
    return closed


def _close(session: Session, partner: Account, kept: SettlementSettings, coming: Next) -> SettlementPeriod:
    """Close one period: settle what is open at its end, whenever it was reported, or carry it over."""
    sessions = repository.open_sessions(session, partner.id, coming.ends_at)
    net = sum(each.charge - each.fee for each in sessions)
    outcome = _outcome(kept, net)
    period = SettlementPeriod(
        id=new_id(),
        partner_id=partner.id,
        frequency=kept.frequency,
        time_zone=kept.time_zone,
        first_day=coming.period.first,
        last_day=coming.period.last,
        begins_at=coming.begins_at,
        ends_at=coming.ends_at,
        outcome=outcome,
        net=net,
        closed_at=now_for(partner),
    )
    session.add(period)
    session.flush()
    if outcome is Outcome.SETTLED:
        _settle(session, partner, kept, period, sessions)
    log.info("period closed", account_id=str(partner.id), last_day=str(period.last_day), outcome=outcome, net=net)
    return period


def _outcome(kept: SettlementSettings, net: int) -> Outcome:
    if net < kept.minimum:
        return Outcome.BELOW_MINIMUM
    return Outcome.SETTLED if kept.method else Outcome.NO_PAYOUT_METHOD


def _settle(
    session: Session, partner: Account, kept: SettlementSettings, period: SettlementPeriod, sessions: list[Open]
) -> Settlement:
    settlement_id = new_id()
    # Sums of what was rounded once, when each session ended: nothing is rounded here.
    revenue, fees = sum(each.charge for each in sessions), sum(each.fee for each in sessions)
    made = Settlement(
        id=settlement_id,
        partner_id=partner.id,
        period_id=period.id,
        number=f"ST-{settlement_id.hex[-10:].upper()}",
        sessions=len(sessions),
        revenue=revenue,
        fees=fees,
        net=revenue - fees,
        attempts=1,
        created_at=now_for(partner),
    )
    session.add(made)
    session.flush()
    repository.add_lines(session, made.id, sessions)
    _pay(session, partner, kept, made)
    live.publish(session, partner.id, LIVE_EVENT)
    return made


def retry(session: Session, partner: Account, settlement_id: UUID) -> None:
    """Pay a settlement that has failed out again, by the payout method of now.

    Raises:
        NotFound: there is none, or it is somebody else's.
        SettlementNotFailed: it is on its way, or was paid.
        PayoutMethodMissing: nobody has said where to.
    """
    repository.lock(session, partner.id, settlement_id)
    found = repository.owned(session, partner.id, settlement_id)
    if found.payout.status != PayoutStatus.FAILED:
        raise SettlementNotFailed
    found.settlement.attempts += 1
    _pay(session, partner, preferences.chosen(session, partner), found.settlement)
    live.publish(session, partner.id, LIVE_EVENT)


def _pay(session: Session, partner: Account, kept: SettlementSettings, settlement: Settlement) -> None:
    """Reserve the net amount of what the partner is owed, and put it on its way; fees were taken with each session."""
    if kept.method is None or kept.destination is None:
        raise PayoutMethodMissing
    payout, _ = payouts.request(
        session,
        account_id=partner.id,
        purpose=PayoutPurpose.SETTLEMENT,
        ledger_account_id=ledger.account_of(session, LedgerAccountKind.PARTNER_PAYABLE, partner.id),
        amount=settlement.net,
        fee=0,
        method=PayoutMethod(kept.method),
        destination=json.loads(encryption.decrypt(kept.destination)),
        at=now_for(partner),
    )
    attempt = SettlementAttempt(payout_id=payout.id, settlement_id=settlement.id, number=settlement.attempts)
    session.add(attempt)
    session.flush()
