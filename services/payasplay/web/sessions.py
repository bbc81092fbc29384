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

from payasplay.client.models import TokenPairOut
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
    email: str


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
        )

    def start(self, pair: TokenPairOut | None = None) -> Session:
        """A new session with a new id; with the tokens of an account it is signed in, in the account's language."""
        session = Session(id=secrets.token_urlsafe(32))
        if pair:
            account = pair.account
            session.member = Member(id=str(account.id), name=account.name, email=account.email)
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


def _pack(tokens: Tokens) -> str:
    return json.dumps([tokens.access_token, tokens.refresh_token])
