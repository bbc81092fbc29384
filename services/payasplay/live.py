"""Live events: what tells an open page that something of its account has changed.

Published through Valkey after the transaction commits, so that whoever looks then sees the change. An event carries
nothing but its name: the page asks the API, which knows who may see what.
"""

from collections.abc import AsyncIterator
from functools import lru_cache
from uuid import UUID

import redis
import redis.asyncio
from sqlalchemy import event
from sqlalchemy.orm import Session

from payasplay.logs import logger
from payasplay.settings import settings

log = logger(__name__)

# Proxies and browsers drop a stream that says nothing for too long.
KEEP_ALIVE_SECONDS = 15


@lru_cache
def _publisher() -> redis.Redis:
    return redis.Redis.from_url(settings().valkey_url)


def _channel(account_id: UUID) -> str:
    return f"account:{account_id}"


def publish(session: Session, account_id: UUID, name: str) -> None:
    """Tell the account's open pages, once the session's transaction has committed."""

    def send(_session: Session) -> None:
        try:
            _publisher().publish(_channel(account_id), name)
        except redis.RedisError as error:
            # The money has moved; only the open page learns of it later, when it is loaded again.
            log.warning("live event lost", account_id=str(account_id), live_event=name, reason=str(error))

    event.listen(session, "after_commit", send, once=True)


async def events(account_id: UUID) -> AsyncIterator[str]:
    """The account's events as server-sent events, the first at once: nothing between page and stream is lost."""
    client = redis.asyncio.Redis.from_url(settings().valkey_url)
    async with client, client.pubsub() as subscription:
        await subscription.subscribe(_channel(account_id))
        yield "event: wallet\ndata: {}\n\n"
        while True:
            message = await subscription.get_message(ignore_subscribe_messages=True, timeout=KEEP_ALIVE_SECONDS)
            yield f"event: {message['data'].decode()}\ndata: {{}}\n\n" if message else ": still here\n\n"
