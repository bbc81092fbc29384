"""The rate limits of signed-in callers, and their headers on every answer."""

from typing import Protocol
from uuid import UUID

import redis
from fastapi import Request
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from payasplay import rate_limits
from payasplay.accounts.models import Account
from payasplay.errors import RateLimited
from payasplay.logs import logger
from payasplay.rate_limits import Limit

log = logger(__name__)
# Where a request remembers the headers that its answer gets.
_HEADERS = "rate_limit_headers"


class Counted(Protocol):
    """Whoever is counted: an account, or a partner's key."""

    @property
    def id(self) -> UUID:
        """What it is counted under."""


def count_request(request: Request, account: Account) -> None:
    """Count a request of an account (rule: 100 a minute).

    Raises:
        RateLimited: that was one too many.
    """
    count(request, rate_limits.requests(), account)


def count(request: Request, limit: Limit, who: Counted) -> None:
    """Count a request against one of somebody's limits, and tell it in the answer's headers.

    Raises:
        RateLimited: that was one too many.
    """
    try:
        standing = rate_limits.count(limit, who.id)
    except redis.RedisError as error:
        # People can go on working without their counter; what must not be guessed is counted elsewhere, strictly.
        log.warning("requests are not counted", limit=limit.name, reason=str(error))
        return
    setattr(request.state, _HEADERS, standing.headers)
    if not standing.allowed:
        raise RateLimited(retry_after=standing.reset_seconds)


class RateLimitHeaders:
    """ASGI middleware: an answer says how its caller stands, where that was counted."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap ``app``."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Add what one request was counted as."""

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(scope.get("state", {}).get(_HEADERS, {}))
            await send(message)

        await self._app(scope, receive, send_with_headers)
