"""Password hashes: argon2id with the parameters that OWASP's cheat sheet gives as its minimum."""

from functools import lru_cache

from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError

_hasher = PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1)


@lru_cache(maxsize=1)
def _nobodys_hash() -> str:
    return _hasher.hash("the hash of no account at all")


def hash_password(password: str) -> str:
    """The hash to store."""
    return _hasher.hash(password)


def matches(password: str, stored: str | None) -> bool:
    """Whether the password belongs to the hash; takes as long where there is no hash, so that time tells nothing."""
    try:
        _hasher.verify(stored or _nobodys_hash(), password)
    except VerifyMismatchError:
        return False
    return stored is not None
