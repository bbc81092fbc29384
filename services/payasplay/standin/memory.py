"""A session store in memory, in the place of Valkey: gone with the process, as is everything of a stand-in."""

from fakeredis import FakeRedis
from redis import Redis


def memory_store() -> Redis:
    """A new, empty store that this process alone sees."""
    return FakeRedis()
