"""Playback that partners report: the consumer's word for it, and the charge by the rules of playback.

A consumer makes a play token for one content on one platform. The partner presents it with what was played; the
charge is that of a session on our own pages: billed per second, rounded once, never more than the wallet can pay.
"""

from datetime import datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from sqlalchemy.orm import Session

from payasplay import live
from payasplay.accounts import repository as accounts
from payasplay.accounts import tokens
from payasplay.accounts.models import Account
from payasplay.clock import now, now_for
from payasplay.errors import Conflict, FieldError, InsufficientBalance, NotFound, ValidationFailed
from payasplay.ids import new_id
from payasplay.ledger import repository as ledger
from payasplay.ledger import service as ledger_service
from payasplay.ledger.models import LedgerAccountKind, Reason
from payasplay.money import CURRENCY
from payasplay.partners import audit, platforms, repository, schemas
from payasplay.partners.audit import Action, Actor
from payasplay.partners.errors import PlatformNotActive, PlayTokenExpired, PlayTokenInvalid, PlayTokenUsed
from payasplay.partners.models import PlayToken, ReportedSession
from payasplay.partners.schemas import PlatformStatus, PlayTokenOut, ReportIn, ReportOut
from payasplay.partners.service import Bearer
from payasplay.playback import prices
from payasplay.playback import repository as playback
from payasplay.playback.models import Content, PlaybackSession
from payasplay.playback.schemas import EndReason, SessionStatus
from payasplay.playback.telling import tell_of_end
from payasplay.settings import settings
from payasplay.wallet.debits import after_debit


class _Charged(NamedTuple):
    """What a session came to; amounts in cents."""

    billed_seconds: int
    charge: int
    fee: int
    reserved: int


def make_play_token(session: Session, consumer: Account, platform_id: UUID, content_id: UUID) -> PlayTokenOut:
    """The consumer's word: one playing of this content on this platform.

    Raises:
        NotFound: there is no such active platform, or its partner offers no such content.
    """
    platform = platforms.active_or_missing(session, platform_id)
    content = repository.content_of_partner(session, platform.partner_id, content_id)
    if content is None:
        raise NotFound
    token = schemas.play_token(tokens.opaque_token())
    at = now_for(consumer)
    made = PlayToken(
        digest=tokens.digest(token),
        account_id=consumer.id,
        platform_id=platform.id,
        content_id=content.id,
        created_at=at,
        expires_at=at + timedelta(hours=settings().play_token_hours),
        used_at=None,
    )
    session.add(made)
    return PlayTokenOut(
        play_token=token,
        platform_name=platform.name,
        price_per_minute=content.price,
        expires_at=made.expires_at,
    )


def report(session: Session, bearer: Bearer, data: ReportIn, request_hash: bytes) -> ReportOut:
    """Take a session that a platform reports; the same one again gets the same answer.

    Args:
        session: the caller's transaction, in which the key was authenticated.
        bearer: whose key it is. One of the sandbox gets the same answer, and nothing moves.
        data: what was played.
        request_hash: the fingerprint of ``data``.

    Raises:
        PlatformNotActive: the integration is not completed.
        Conflict: another session was reported under this id.
        ValidationFailed: the content is not the partner's, or the times cannot be.
        PlayTokenInvalid: nobody gave this token for this platform and content.
        PlayTokenExpired: it is too old.
        PlayTokenUsed: it has paid for another session.
        InsufficientBalance: the wallet does not hold the price of one minute.
    """
    platform = bearer.platform
    if platform.status != PlatformStatus.ACTIVE and not bearer.sandbox:
        raise PlatformNotActive
    repository.lock_report(session, platform.id, data.external_session_id)
    known = repository.report(session, platform.id, data.external_session_id, sandbox=bearer.sandbox)
    if known is not None:
        if known.request_hash != request_hash:
            text = "Another session was reported under this id."
            raise Conflict(text, details=(FieldError("externalSessionId", "taken", text),))
        return _out(session, known)
    content = _content(session, bearer, data)
    if bearer.sandbox:
        _check_times(data, since=None, by=now())
        charged = _charge(content.price, data.seconds)
        made = _reported(bearer, data, request_hash, charged)
    else:
        made = _take_money(session, bearer, data, request_hash, content)
    session.add(made)
    audit.record(
        session, Action.SESSION_REPORTED, subject=made.id, by=bearer.key.id, at=made.created_at, actor=Actor.API_KEY
    )
    session.flush()
    return _out(session, made)


def _content(session: Session, bearer: Bearer, data: ReportIn) -> Content:
    content = repository.content_of_partner(session, bearer.platform.partner_id, data.content_ref)
    if content is None:
        raise ValidationFailed(details=(FieldError("contentRef", "unknown", "You offer no such content."),))
    if data.seconds > content.duration_seconds:
        limit = {"limit": content.duration_seconds}
        text = f"The content has {content.duration_seconds} seconds."
        raise ValidationFailed(details=(FieldError("seconds", "too_large", text, limit),))
    return content


def _check_times(data: ReportIn, *, since: datetime | None, by: datetime) -> None:
    """A session lies between the consumer's word and now, give or take what two clocks differ."""
    slack = timedelta(seconds=settings().report_clock_slack_seconds)
    if data.started_at + timedelta(seconds=data.seconds) > by + slack:
        text = "A session is reported when it is over."
        raise ValidationFailed(details=(FieldError("startedAt", "in_future", text),))
    if since is not None and data.started_at < since - slack:
        text = "The session began before the consumer allowed it."
        raise ValidationFailed(details=(FieldError("startedAt", "too_early", text),))


def _take_money(
    session: Session, bearer: Bearer, data: ReportIn, request_hash: bytes, content: Content
) -> ReportedSession:
    digest = tokens.digest(data.play_token)
    token = repository.lock_play_token(session, digest)
    if token is None or (token.platform_id, token.content_id) != (bearer.platform.id, content.id):
        raise PlayTokenInvalid
    if token.used_at is not None:
        raise PlayTokenUsed
    consumer = accounts.existing(session, token.account_id)
    if token.expires_at <= now_for(consumer):
        raise PlayTokenExpired
    _check_times(data, since=token.created_at, by=now_for(consumer))
    token.used_at = now_for(consumer)
    wallet = ledger.account_of(session, LedgerAccountKind.WALLET, consumer.id)
    playback.lock_wallet(session, wallet)
    available = ledger.balance(session, wallet) - playback.reserved(session, consumer.id)
    if available < prices.minute_in_cents(content.price):
        raise InsufficientBalance
    charged = _charge(content.price, data.seconds, available=available)
    played = _played(consumer, bearer, content, data, charged)
    session.add(played)
    session.flush()
    _book(session, wallet, played, charged)
    tell_of_end(session, played)
    made = _reported(bearer, data, request_hash, charged)
    made.play_token_digest, made.playback_session_id = digest, played.id
    for event in ("wallet", "playback"):
        live.publish(session, consumer.id, event)
    return made


def _charge(price: int, seconds: int, *, available: int | None = None) -> _Charged:
    """What seconds cost, as far as the money reaches."""
    billed = seconds if available is None else min(seconds, prices.seconds_for(price, available))
    charge = prices.charge_for(price, billed)
    fee = prices.fee_of(charge, settings().platform_fee_bps)
    needed = prices.cents_for(price, seconds)
    return _Charged(billed, charge, fee, needed if available is None else min(available, needed))


def _played(consumer: Account, bearer: Bearer, content: Content, data: ReportIn, charged: _Charged) -> PlaybackSession:
    ended_early = charged.billed_seconds < data.seconds
    return PlaybackSession(
        id=new_id(),
        account_id=consumer.id,
        content_id=content.id,
        partner_id=bearer.platform.partner_id,
        price=content.price,
        duration_seconds=content.duration_seconds,
        reserved=charged.reserved,
        started_at=data.started_at,
        status=SessionStatus.COMPLETED,
        ended_at=data.started_at + timedelta(seconds=charged.billed_seconds),
        seconds=charged.billed_seconds,
        charge=charged.charge,
        fee=charged.fee,
        end_reason=EndReason.MONEY_ENDED if ended_early else EndReason.STOPPED,
    )


def _book(session: Session, wallet: UUID, played: PlaybackSession, charged: _Charged) -> None:
    partner = ledger.account_of(session, LedgerAccountKind.PARTNER_PAYABLE, played.partner_id)
    platform = ledger.account_of(session, LedgerAccountKind.PLATFORM_REVENUE)
    parts = {wallet: -charged.charge, partner: charged.charge - charged.fee, platform: charged.fee}
    if charged.charge:
        entry_id = ledger_service.post(
            session,
            reason=Reason.PLAYBACK,
            cause=str(played.id),
            parts={account: cents for account, cents in parts.items() if cents},
            at=played.started_at + timedelta(seconds=charged.billed_seconds),
        )
        if entry_id is not None:
            after_debit(session, played.account_id, entry_id)


def _reported(bearer: Bearer, data: ReportIn, request_hash: bytes, charged: _Charged) -> ReportedSession:
    return ReportedSession(
        id=new_id(),
        platform_id=bearer.platform.id,
        api_key_id=bearer.key.id,
        sandbox=bearer.sandbox,
        external_id=data.external_session_id,
        request_hash=request_hash,
        content_id=data.content_ref,
        started_at=data.started_at,
        seconds=data.seconds,
        billed_seconds=charged.billed_seconds,
        charge=charged.charge,
        fee=charged.fee,
        created_at=now(),
    )


def _out(session: Session, reported: ReportedSession) -> ReportOut:
    # The price that was charged: of the session that was booked, in the sandbox of the content as it is now.
    played = session.get_one(PlaybackSession, reported.playback_session_id) if reported.playback_session_id else None
    price = played.price if played else session.get_one(Content, reported.content_id).price
    return ReportOut(
        session_id=reported.id,
        external_session_id=reported.external_id,
        content_ref=reported.content_id,
        seconds=reported.seconds,
        billed_seconds=reported.billed_seconds,
        price_per_minute=price,
        charge=reported.charge,
        platform_fee=reported.fee,
        partner_share=reported.charge - reported.fee,
        currency=CURRENCY,
        sandbox=reported.sandbox,
    )
