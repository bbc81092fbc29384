"""Connections and transactions."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache

from sqlalchemy import Engine, create_engine
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.orm import Session

from payasplay.settings import settings

# How long a database that does not answer is waited for, by libpq's names. Without it a network that was cut would hold
# a request for as long as TCP hopes, which is a quarter of an hour.
PATIENCE = {"connect_timeout": 5, "tcp_user_timeout": 5_000, "keepalives_idle": 10, "keepalives_interval": 5}


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
        connect_args={
            # A lost lock or a lost client must not hold a wallet for ever.
            "options": "-c lock_timeout=10s -c idle_in_transaction_session_timeout=30s -c timezone=UTC",
            **PATIENCE,
        },
    )


def is_away(error: OperationalError | PoolTimeout) -> bool:
    """Whether an error means that the database is not there, rather than that it refused something.

    SQLSTATE classes 08 (connection) and 57P (shutting down, starting up), PostgreSQL's manual, appendix A. An error
    without one never reached a server; a pool that ran empty is full of calls that wait for one.
    """
    if isinstance(error, PoolTimeout):
        return True
    state = getattr(error.orig, "sqlstate", None)
    return state is None or state.startswith(("08", "57P"))


@contextmanager
def transaction() -> Iterator[Session]:
    """One transaction: committed where the block ends, rolled back where it raises.

    Services never commit; the request or the job that called them does.
    """
    with Session(engine(), expire_on_commit=False) as session, session.begin():
        yield session
