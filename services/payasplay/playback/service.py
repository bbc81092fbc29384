"""What playing does: start, end at the right second, bill once.

The design, and why nothing can be overdrawn or stay unpaid, is told in docs/adr/0005-playback-billing.md.
"""

import math
from datetime import datetime, timedelta
from uuid import UUID, uuid5

from sqlalchemy.orm import Session

from payasplay import live
from payasplay.accounts.models import Account
from payasplay.clock import now_for
from payasplay.errors import InsufficientBalance
from payasplay.ledger import repository as ledger
from payasplay.ledger import service as ledger_service
from payasplay.ledger.models import LedgerAccountKind, Reason
from payasplay.logs import logger
from payasplay.playback import prices, repository
from payasplay.playback.models import Content, PlaybackSession
from payasplay.playback.schemas import EndReason, SessionStatus
from payasplay.playback.telling import tell_of_end
from payasplay.settings import settings
from payasplay.wallet.debits import after_debit

log = logger(__name__)

# A session's id follows from who asked and with which Idempotency-Key, so that asking again finds the same one.
_SESSIONS = UUID("0e1f3c52-7a53-5a0c-8a3e-3d1d0e1b7f24")


def start(session: Session, account: Account, content_id: UUID, key: str) -> PlaybackSession:
    """Begin to play; what was playing ends at this moment.

    Args:
        session: the caller's transaction.
        account: who plays, and pays.
        content_id: what.
        key: the Idempotency-Key; the same one finds the same session.

    Raises:
        NotFound: there is no such published content.
        InsufficientBalance: the wallet does not hold the price of one minute. What was playing goes on.
    """
    content = repository.offer(session, content_id).content
    wallet = _lock(session, account)
    session_id = uuid5(_SESSIONS, f"{account.id}/{key}")
    known = session.get(PlaybackSession, session_id, populate_existing=True)
    if known is not None:
        return known
    at = now_for(account)
    before = repository.active(session, account.id, fresh=True)
    if before is not None:
        _settle(session, wallet, before, at)
        if before.status == SessionStatus.ACTIVE:
            _end(session, wallet, before, _elapsed(before, at), EndReason.REPLACED)
    playing = _new(session_id, account, content, ledger.balance(session, wallet), at)
    session.add(playing)
    session.flush()
    live.publish(session, account.id, "playback")
    return playing


def _new(session_id: UUID, account: Account, content: Content, balance: int, at: datetime) -> PlaybackSession:
    if balance < prices.minute_in_cents(content.price):
        raise InsufficientBalance
    return PlaybackSession(
        id=session_id,
        account_id=account.id,
        content_id=content.id,
        partner_id=content.partner_id,
        price=content.price,
        duration_seconds=content.duration_seconds,
        reserved=min(balance, prices.cents_for(content.price, content.duration_seconds)),
        started_at=at,
        status=SessionStatus.ACTIVE,
    )


def stop(session: Session, account: Account, session_id: UUID) -> PlaybackSession:
    """End a session of its owner; one that has ended is answered as it ended.

    Raises:
        NotFound: there is none, or it is somebody else's.
    """
    repository.owned(session, account.id, session_id)
    wallet = _lock(session, account)
    playing = repository.owned(session, account.id, session_id, fresh=True)
    at = now_for(account)
    _settle(session, wallet, playing, at)
    if playing.status == SessionStatus.ACTIVE:
        _end(session, wallet, playing, _elapsed(playing, at), EndReason.STOPPED)
    return playing


def settle_due(session: Session, account: Account) -> PlaybackSession | None:
    """What the account plays, ended where its time is over: for whoever looks, and for the job of that second.

    Returns:
        The session that is still active, if any.
    """
    playing = repository.active(session, account.id)
    if playing is None or now_for(account) < playing.ends_by:
        return playing
    wallet = _lock(session, account)
    playing = repository.active(session, account.id, fresh=True)
    if playing is not None:
        _settle(session, wallet, playing, now_for(account))
    return playing if playing is not None and playing.status == SessionStatus.ACTIVE else None


def remaining(account: Account, playing: PlaybackSession) -> timedelta:
    """How long until a session ends by itself, in whole seconds, rounded up."""
    left = (playing.ends_by - now_for(account)).total_seconds()
    return timedelta(seconds=max(0, math.ceil(left)))


def elapsed(account: Account, playing: PlaybackSession) -> int:
    """The whole seconds that a session has played so far."""
    return min(_elapsed(playing, now_for(account)), playing.limit_seconds)


def _lock(session: Session, account: Account) -> UUID:
    # Always the wallet first, then the session: in one order for everybody, nobody waits in a circle.
    wallet = ledger.account_of(session, LedgerAccountKind.WALLET, account.id)
    repository.lock_wallet(session, wallet)
    return wallet


def _elapsed(playing: PlaybackSession, at: datetime) -> int:
    return max(0, math.floor((at - playing.started_at).total_seconds()))


def _settle(session: Session, wallet: UUID, playing: PlaybackSession, at: datetime) -> None:
    """End a session whose time is over; before, reserve more where money came in while it still played."""
    while playing.status == SessionStatus.ACTIVE and at >= playing.ends_by:
        if _reserve_more(session, wallet, playing):
            continue
        is_over = playing.limit_seconds == playing.duration_seconds
        reason = EndReason.CONTENT_ENDED if is_over else EndReason.MONEY_ENDED
        _end(session, wallet, playing, playing.limit_seconds, reason)


def _reserve_more(session: Session, wallet: UUID, playing: PlaybackSession) -> bool:
    needed = prices.cents_for(playing.price, playing.duration_seconds)
    if playing.reserved >= needed:
        return False
    # Only money that was there by the second at which the session would have ended, and still is.
    there = min(ledger.balance(session, wallet), repository.balance_by(session, wallet, playing.ends_by))
    seconds_before = playing.limit_seconds
    if prices.seconds_for(playing.price, there) <= seconds_before:
        return False
    playing.reserved = min(there, needed)
    session.flush()
    return True


def _end(session: Session, wallet: UUID, playing: PlaybackSession, seconds: int, reason: EndReason) -> None:
    playing.status = SessionStatus.COMPLETED
    playing.seconds = seconds
    playing.ended_at = playing.started_at + timedelta(seconds=seconds)
    playing.end_reason = reason
    playing.charge = prices.charge_for(playing.price, seconds)
    playing.fee = prices.fee_of(playing.charge, settings().platform_fee_bps)
    # Written before the posting: what was reserved is free for it then.
    session.flush()
    _book(session, wallet, playing, playing.charge, playing.fee, playing.ended_at)
    tell_of_end(session, playing)
    live.publish(session, playing.account_id, "playback")
    live.publish(session, playing.account_id, "wallet")
    log.info("session ended", session_id=str(playing.id), reason=reason, seconds=seconds, charge=playing.charge)


def _book(session: Session, wallet: UUID, playing: PlaybackSession, charge: int, fee: int, ended_at: datetime) -> None:
    if charge == 0:
        return
    parts = {
        wallet: -charge,
        ledger.account_of(session, LedgerAccountKind.PARTNER_PAYABLE, playing.partner_id): charge - fee,
        ledger.account_of(session, LedgerAccountKind.PLATFORM_REVENUE): fee,
    }
    entry_id = ledger_service.post(
        session,
        reason=Reason.PLAYBACK,
        cause=str(playing.id),
        parts={account: cents for account, cents in parts.items() if cents},
        at=ended_at,
    )
    if entry_id is not None:
        after_debit(session, playing.account_id, entry_id)
