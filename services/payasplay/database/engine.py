"""Connections and transactions."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache

from sqlalchemy import Engine, create_engine
from sqlalchemy.orm import Session

from payasplay.settings import settings


@lru_cache
def engine() -> Engine:
    """The connection pool of this process."""
    return create_engine(
        settings().database_url,
        pool_size=settings().database_pool_size,
        max_overflow=0,
        pool_timeout=10,
        # A database that was restarted is met by a fresh connection, not by an error.
        pool_pre_ping=True,
        # A lost lock or a lost client must not hold a wallet for ever.
        connect_args={"options": "-c lock_timeout=10s -c idle_in_transaction_session_timeout=30s -c timezone=UTC"},
    )


@contextmanager
def transaction() -> Iterator[Session]:
    """One transaction: committed where the block ends, rolled back where it raises.

    Services never commit; the request or the job that called them does.
    """
    with Session(engine(), expire_on_commit=False) as session, session.begin():
        yield session
