"""How often something may happen: moving windows in Valkey, so that all processes of the API count together.

Headers follow the IETF's draft "RateLimit header fields for HTTP": ``RateLimit-Policy`` says what the rule is,
``RateLimit`` what is left of it, and a refusal has ``Retry-After`` as well.
"""

import hashlib
import math
import time
from dataclasses import dataclass
from functools import lru_cache

import redis
from limits import RateLimitItem, RateLimitItemPerSecond
from limits.storage import RedisStorage
from limits.strategies import MovingWindowRateLimiter

from payasplay.errors import RateLimited
from payasplay.logs import logger
from payasplay.settings import settings

log = logger(__name__)


@dataclass(frozen=True, slots=True)
class Limit:
    """At most ``amount`` in any ``seconds``; ``name`` says of what, in the headers too."""

    name: str
    amount: int
    seconds: int

    @property
    def policy(self) -> str:
        """The rule as a header."""
        return f'"{self.name}";q={self.amount};w={self.seconds}'

    def item(self) -> RateLimitItem:
        """The rule as the library knows it."""
        return RateLimitItemPerSecond(self.amount, self.seconds, namespace=f"pap:limit:{self.name}")


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a caller stands: what is left, and in how many seconds the oldest one counted is forgotten."""

    limit: Limit
    allowed: bool
    remaining: int
    reset_seconds: int

    @property
    def headers(self) -> dict[str, str]:
        """The standing as headers."""
        state = f'"{self.limit.name}";r={self.remaining};t={self.reset_seconds}'
        return {"RateLimit-Policy": self.limit.policy, "RateLimit": state}


def requests() -> Limit:
    """Requests of an account (rule: 100 a minute)."""
    return Limit("requests", settings().rate_limit_requests, settings().rate_limit_requests_seconds)


def exports() -> Limit:
    """Exports of an account (rule: 10 an hour)."""
    return Limit("exports", settings().rate_limit_exports, settings().rate_limit_exports_seconds)


def partner_calls() -> Limit:
    """Calls with one key of a partner (600 a minute: ten sessions that end each second)."""
    return Limit("partner-calls", settings().rate_limit_partner_calls, settings().rate_limit_partner_calls_seconds)


def password_attempts() -> Limit:
    """Wrong passwords for an account (rule: 5 in 15 minutes)."""
    return Limit("password-attempts", settings().rate_limit_passwords, settings().rate_limit_passwords_seconds)


def reset_mails() -> Limit:
    """Mails about a forgotten password to one address, so that nobody's mailbox can be flooded."""
    return Limit("reset-mails", settings().rate_limit_reset_mails, settings().rate_limit_reset_mails_seconds)


def confirmation_mails() -> Limit:
    """Mails to one address because somebody signs up with it, or wants the link that confirms it once more."""
    rules = settings()
    return Limit("confirmation-mails", rules.rate_limit_confirmation_mails, rules.rate_limit_confirmation_mails_seconds)


@lru_cache
def _limiter() -> MovingWindowRateLimiter:
    return MovingWindowRateLimiter(RedisStorage(settings().valkey_url, wrap_exceptions=False))


def count(limit: Limit, who: object) -> Standing:
    """Count one more, and say whether it is still allowed.

    Raises:
        redis.RedisError: the counters cannot be reached.
    """
    item, key = limit.item(), _key(who)
    allowed = _limiter().hit(item, key)
    reset, remaining = _limiter().get_window_stats(item, key)
    return Standing(limit, allowed, max(remaining, 0), max(math.ceil(reset - time.time()), 1))


def require(limit: Limit, who: object) -> None:
    """Count one more of what must not be tried without end; where the counters are away, it is not tried at all.

    Raises:
        RateLimited: that was one too many, or nobody can tell.
    """
    try:
        standing = count(limit, who)
    except redis.RedisError as error:
        log.warning("rate limit not available: refused", limit=limit.name, reason=str(error))
        raise RateLimited(retry_after=5) from error
    if not standing.allowed:
        raise RateLimited(retry_after=standing.reset_seconds)


def forgive(limit: Limit, who: object) -> None:
    """Forget what was counted: it went well in the end."""
    try:
        _limiter().clear(limit.item(), _key(who))
    except redis.RedisError as error:
        log.warning("rate limit not available: attempts stay counted", limit=limit.name, reason=str(error))


def _key(who: object) -> str:
    # Addresses do not belong into a store that needs none.
    return hashlib.sha256(str(who).encode()).hexdigest()[:32]
