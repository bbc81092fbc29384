"""Sessions: what the web tier knows of a browser, kept in Valkey behind an opaque cookie.

The browser holds a random id and nothing else. The record's key is a keyed hash of it, so that a look into the store
does not yield a cookie. A visitor who is not signed in has an id (forms are bound to it) and a record only where there
is something to remember.
"""

import hashlib
import hmac
import json
import re
import secrets
from contextlib import AbstractContextManager
from dataclasses import asdict, dataclass, field
from typing import cast

from redis import Redis
from redis.lock import Lock

from payasplay.client.models import AccountOut, TokenPairOut
from payasplay.client.tokens import Tokens

COOKIE = "__Host-pap_session"
_ID = re.compile(r"[A-Za-z0-9_-]{43}")
_LOCK_SECONDS = 30
_LOCK_WAIT_SECONDS = 10
# A renewal that ends after the sign-out must not bring the record back to life.
_SET_WHERE_ALIVE = """
if redis.call('EXISTS', KEYS[1]) == 0 then return 0 end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
return 1
"""


@dataclass(frozen=True, slots=True)
class Member:
    """Who is signed in, as far as every page shows it."""

    id: str
    name: str
    email: str | None
    onboarded: bool = True
    role: str = "user"


@dataclass(frozen=True, slots=True)
class Notice:
    """A message for the next page: an id of the catalogue and a tone (``success``, ``info`` or ``warning``)."""

    message_id: str
    tone: str


@dataclass(slots=True)
class Session:
    """One browser's session; ``member`` is ``None`` where nobody is signed in."""

    id: str = field(repr=False)
    member: Member | None = None
    locale: str | None = None
    notice: Notice | None = None
    # Until when the dialogue about a low balance waits, in seconds since the epoch.
    low_balance_snoozed_until: float = 0
    # Looks around without an account, having chosen so.
    guest: bool = False
    # Has seen the introduction's slides in this browser.
    toured: bool = False


class SessionTokens:
    """The tokens of one session as the API client keeps them; its lock holds across processes."""

    def __init__(self, valkey: Redis, key: str) -> None:
        """Keep the tokens in the session's record at ``key``."""
        self._valkey = valkey
        self._key = key

    def get(self) -> Tokens | None:
        """The tokens as they are in the store now."""
        stored = cast("bytes | None", self._valkey.hget(self._key, "tokens"))
        return Tokens(*json.loads(stored)) if stored else None

    def set(self, tokens: Tokens) -> None:
        """Keep new tokens, unless the session ended meanwhile."""
        self._valkey.eval(_SET_WHERE_ALIVE, 1, self._key, "tokens", _pack(tokens))

    def clear(self) -> None:
        """Forget the tokens; the rest of the session stays."""
        self._valkey.hdel(self._key, "tokens")

    def lock(self) -> AbstractContextManager[object]:
        """One renewal at a time, whichever process does it.

        Raises:
            redis.exceptions.LockError: where it cannot be had within ten seconds.
        """
        lock: Lock = self._valkey.lock(
            f"{self._key}:renewal", timeout=_LOCK_SECONDS, blocking_timeout=_LOCK_WAIT_SECONDS
        )
        return lock


class SessionStore:
    """All sessions. Each ends after ``idle_seconds`` without a request."""

    def __init__(self, valkey: Redis, secret: str, *, idle_seconds: int) -> None:
        """Keep sessions in ``valkey``, their keys hashed with ``secret``."""
        self._valkey = valkey
        self._secret = secret.encode()
        self._idle_seconds = idle_seconds

    def load(self, cookie: str | None) -> Session | None:
        """The session of a cookie, ``None`` where the cookie is missing or malformed."""
        if cookie is None or not _ID.fullmatch(cookie):
            return None
        key = self._key(cookie)
        record = cast("dict[bytes, bytes]", self._valkey.hgetall(key))
        if record:
            self._valkey.expire(key, self._idle_seconds)
        values = {name.decode(): value.decode() for name, value in record.items()}
        member, notice = values.get("member"), values.get("notice")
        return Session(
            id=cookie,
            member=Member(**json.loads(member)) if member and "tokens" in values else None,
            locale=values.get("locale"),
            notice=Notice(**json.loads(notice)) if notice else None,
            low_balance_snoozed_until=float(values.get("low_balance_snoozed_until", "0")),
            guest="guest" in values,
            toured="toured" in values,
        )

    def start(self, pair: TokenPairOut | None = None) -> Session:
        """A new session with a new id; with the tokens of an account it is signed in, in the account's language."""
        session = Session(id=secrets.token_urlsafe(32))
        if pair:
            account = pair.account
            session.member = _member(account)
            session.locale = str(account.locale)
            member, tokens = json.dumps(asdict(session.member)), _pack(Tokens.of(pair))
            self._write(session, {"member": member, "tokens": tokens, "locale": session.locale})
        return session

    def end(self, session: Session) -> None:
        """Forget a session and all that is in it."""
        self._valkey.delete(self._key(session.id))

    def remember_locale(self, session: Session, locale: str) -> None:
        """Keep the language that the visitor chose."""
        session.locale = locale
        self._write(session, {"locale": locale})

    def snooze_low_balance(self, session: Session, *, until: float) -> None:
        """Keep until when the dialogue about a low balance waits, in seconds since the epoch."""
        session.low_balance_snoozed_until = until
        self._write(session, {"low_balance_snoozed_until": str(until)})

    def leave_notice(self, session: Session, message_id: str, *, tone: str = "success") -> None:
        """Show a message on the session's next page."""
        self._write(session, {"notice": json.dumps({"message_id": message_id, "tone": tone})})

    def take_notice(self, session: Session) -> Notice | None:
        """The message for this page, once."""
        notice = session.notice
        if notice:
            session.notice = None
            self._valkey.hdel(self._key(session.id), "notice")
        return notice

    def become_guest(self, session: Session) -> None:
        """Remember that the visitor wants to look around without an account."""
        session.guest = True
        self._write(session, {"guest": "yes"})

    def remember_tour(self, session: Session) -> None:
        """Remember that this browser has shown the introduction's slides."""
        session.toured = True
        self._write(session, {"toured": "yes"})

    def remember_member(self, session: Session, account: AccountOut) -> None:
        """Take over what every page shows of the account, after a change of it."""
        session.member = _member(account)
        session.locale = str(account.locale)
        self._write(session, {"member": json.dumps(asdict(session.member)), "locale": session.locale})

    def keep(self, session: Session, name: str, value: str) -> None:
        """Keep a value for the session's way through somebody else's pages: what must come back, where to go then."""
        self._write(session, {f"kept:{name}": value})

    def kept(self, session: Session, name: str) -> str | None:
        """The value that was kept; it stays."""
        value = cast("bytes | None", self._valkey.hget(self._key(session.id), f"kept:{name}"))
        return value.decode() if value else None

    def take(self, session: Session, name: str) -> str | None:
        """The value that was kept, once."""
        key = self._key(session.id)
        with self._valkey.pipeline() as both:
            both.hget(key, f"kept:{name}")
            both.hdel(key, f"kept:{name}")
            value = cast("bytes | None", both.execute()[0])
        return value.decode() if value else None

    def tokens(self, session: Session) -> SessionTokens:
        """The place of the session's tokens."""
        return SessionTokens(self._valkey, self._key(session.id))

    def csrf_token(self, session: Session) -> str:
        """The token that proves that a form came from a page of this session."""
        return hmac.new(self._secret, b"csrf:" + session.id.encode(), hashlib.sha256).hexdigest()

    def _key(self, session_id: str) -> str:
        digest = hmac.new(self._secret, b"session:" + session_id.encode(), hashlib.sha256).hexdigest()
        return f"pap:web:session:{digest}"

    def _write(self, session: Session, values: dict[str, str]) -> None:
        key = self._key(session.id)
        with self._valkey.pipeline() as both:
            for name, value in values.items():
                both.hset(key, name, value)
            both.expire(key, self._idle_seconds)
            both.execute()


def _member(account: AccountOut) -> Member:
    return Member(
        id=str(account.id),
        name=account.name,
        email=account.email,
        onboarded=account.onboarding_completed,
        role=str(account.role),
    )


def _pack(tokens: Tokens) -> str:
    return json.dumps([tokens.access_token, tokens.refresh_token])
