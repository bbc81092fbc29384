"""What can be played in the stand-in, and who plays it: billed by the platform's own arithmetic."""

import asyncio
import math
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID, uuid5

from payasplay.clock import now, now_for
from payasplay.errors import InsufficientBalance, NotFound
from payasplay.notifications.schemas import NotificationKind
from payasplay.playback import prices
from payasplay.playback.schemas import (
    ContentKind,
    ContentOut,
    EndReason,
    PlayedOut,
    SessionOut,
    SessionStatus,
    TitlesOut,
)
from payasplay.standin.books import REVENUE, payable, wallet
from payasplay.standin.people import Account
from payasplay.standin.purse import Purse
from payasplay.standin.rules import RULES
from payasplay.wallet.schemas import TransactionType

_SESSIONS = UUID("3d3a0a7c-11c5-5a0e-9c55-6c2d6a5d1e09")


@dataclass(eq=False)
class Content:
    """Something to play; the price is a minute's, in ten-thousandths of a euro."""

    id: UUID
    partner: Account
    title_en: str
    title_fa: str
    kind: ContentKind
    price: int
    duration_seconds: int
    preview_seconds: int = 0
    published: bool = True


@dataclass(eq=False)
class Session:
    """One time of playing; ``reserved`` cents are what it may cost at most."""

    id: UUID
    account: Account
    content: Content
    price: int
    reserved: int
    started_at: datetime
    seconds: int | None = None
    charge: int | None = None
    end_reason: EndReason | None = None

    @property
    def active(self) -> bool:
        """Whether it still plays."""
        return self.end_reason is None

    @property
    def limit_seconds(self) -> int:
        """The second at which it ends by itself, as things stand."""
        return min(self.content.duration_seconds, prices.seconds_for(self.price, self.reserved))

    @property
    def ends_by(self) -> datetime:
        """The moment of that second."""
        return self.started_at + timedelta(seconds=self.limit_seconds)

    @property
    def ended_at(self) -> datetime | None:
        """When it ended."""
        return None if self.seconds is None else self.started_at + timedelta(seconds=self.seconds)


class Playing:
    """The catalogue and everybody's sessions."""

    def __init__(self, purse: Purse) -> None:
        self.contents: dict[UUID, Content] = {}
        self._purse = purse
        self._sessions: dict[UUID, Session] = {}

    def found(self, kind: ContentKind | None, words: str) -> list[Content]:
        """What is published, newest first: of a kind, and with the words in its title."""
        needle = words.casefold()
        return [
            each
            for each in reversed(self.contents.values())
            if each.published
            and (kind is None or each.kind is kind)
            and (needle in each.title_en.casefold() or needle in each.title_fa.casefold())
        ]

    def published(self, content_id: UUID) -> Content:
        """A published content.

        Raises:
            NotFound: there is none.
        """
        content = self.contents.get(content_id)
        if content is None or not content.published:
            raise NotFound
        return content

    def start(self, account: Account, content_id: UUID, key: str) -> Session:
        """Begin to play; what was playing ends.

        Raises:
            NotFound: there is no such content.
            InsufficientBalance: the wallet does not hold the price of a minute.
        """
        content = self.published(content_id)
        before = self.current(account)
        at = now_for(account)
        # What was playing is billed first: its money is spent.
        owed = prices.charge_for(before.price, self.elapsed(before)) if before else 0
        balance = self._purse.balance(account) - owed
        if balance < prices.minute_in_cents(content.price):
            raise InsufficientBalance
        if before:
            self._end(before, self.elapsed(before), EndReason.REPLACED)
        reserved = min(balance, prices.cents_for(content.price, content.duration_seconds))
        session = Session(uuid5(_SESSIONS, f"{account.id}/{key}"), account, content, content.price, reserved, at)
        self._sessions[session.id] = session
        self._look_again(session)
        self._purse.live.publish(account.id, "playback")
        return session

    def _look_again(self, session: Session) -> None:
        left = max(0.0, (session.ends_by - now_for(session.account)).total_seconds())
        asyncio.get_running_loop().call_later(left, self.current, session.account)

    def current(self, account: Account) -> Session | None:
        """What somebody plays, ended where its time is over."""
        active = next((each for each in self._sessions.values() if each.account is account and each.active), None)
        if active is not None:
            self._settle(active, now_for(account))
        return active if active is not None and active.active else None

    def _settle(self, session: Session, at: datetime) -> None:
        while session.active and at >= session.ends_by:
            needed = prices.cents_for(session.price, session.content.duration_seconds)
            there = self._purse.balance(session.account, until=session.ends_by)
            if session.reserved < needed and prices.seconds_for(session.price, there) > session.limit_seconds:
                session.reserved = min(there, needed)
                continue
            is_over = session.limit_seconds == session.content.duration_seconds
            self._end(session, session.limit_seconds, EndReason.CONTENT_ENDED if is_over else EndReason.MONEY_ENDED)

    def stop(self, account: Account, session_id: UUID) -> Session:
        """End a session of its owner; one that has ended stays as it ended.

        Raises:
            NotFound: there is none, or it is somebody else's.
        """
        session = self.owned(account, session_id)
        if session.active:
            self._end(session, self.elapsed(session), EndReason.STOPPED)
        return session

    def owned(self, account: Account, session_id: UUID) -> Session:
        """A session of its owner.

        Raises:
            NotFound: there is none, or it is somebody else's.
        """
        self.current(account)
        session = self._sessions.get(session_id)
        if session is None or session.account is not account:
            raise NotFound
        return session

    def of(self, account: Account) -> list[Session]:
        """What somebody has played, newest first."""
        self.current(account)
        own = [each for each in self._sessions.values() if each.account is account]
        return sorted(own, key=lambda each: (each.started_at, list(self._sessions).index(each.id)), reverse=True)

    def elapsed(self, session: Session) -> int:
        """The whole seconds that a session has played so far."""
        at = now_for(session.account)
        return min(max(0, math.floor((at - session.started_at).total_seconds())), session.limit_seconds)

    def reserved(self, account: Account) -> int:
        """What a running session may still cost, in cents."""
        return sum(each.reserved for each in self._sessions.values() if each.account is account and each.active)

    def _end(self, session: Session, seconds: int, reason: EndReason) -> None:
        session.seconds, session.end_reason = seconds, reason
        session.charge = charge = prices.charge_for(session.price, seconds)
        account, content = session.account, session.content
        if charge:
            fee = prices.fee_of(charge, RULES.platform_fee_bps)
            parts = {wallet(account.id): -charge, payable(content.partner.id): charge - fee, REVENUE: fee}
            at = session.ended_at or now()
            self._purse.move(account, TransactionType.PAYMENT, str(session.id), parts, at)
        facts = {
            "variant": "money_ended" if reason is EndReason.MONEY_ENDED else "ended",
            "cause": str(session.id),
            "content": content.title_fa if account.locale == "fa" else content.title_en,
            "seconds": str(seconds),
            "amount": str(charge),
        }
        self._purse.news.tell(account, NotificationKind.SESSION_END, facts, f"/play/{session.id}")
        self._purse.live.publish(account.id, "playback")

    def shown(self, session: Session) -> SessionOut:
        """A session as its owner sees it now."""
        seconds = session.seconds if session.seconds is not None else self.elapsed(session)
        charge = session.charge if session.charge is not None else prices.charge_for(session.price, seconds)
        content = session.content
        return SessionOut(
            id=session.id,
            content=PlayedOut(id=content.id, titles=_titles(content), kind=content.kind),
            price_per_minute=session.price,
            status=SessionStatus.ACTIVE if session.active else SessionStatus.COMPLETED,
            started_at=session.started_at,
            ended_at=session.ended_at,
            seconds=seconds,
            limit_seconds=session.limit_seconds,
            charge=charge,
            end_reason=session.end_reason,
        )


def content_out(content: Content) -> ContentOut:
    """A content of the catalogue."""
    return ContentOut(
        id=content.id,
        titles=_titles(content),
        kind=content.kind,
        partner_name=content.partner.name,
        price_per_minute=content.price,
        minimum_balance=prices.minute_in_cents(content.price),
        duration_seconds=content.duration_seconds,
        preview_seconds=content.preview_seconds,
        media="sample.wav" if content.kind is ContentKind.AUDIO else "sample.webm",
    )


def _titles(content: Content) -> TitlesOut:
    return TitlesOut(en=content.title_en, fa=content.title_fa)
