"""Passwords: no common ones, and hashed with argon2id, with the least parameters that OWASP's cheat sheet gives."""

import re
from functools import lru_cache

from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError
from zxcvbn.frequency_lists import FREQUENCY_LISTS

from payasplay.errors import FieldError, ValidationFailed

_hasher = PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1)
# What people hang on a common password to make it long enough: digits and signs before and behind it.
_TRIMMINGS = re.compile(r"^[\d\W_]+|[\d\W_]+$")


@lru_cache(maxsize=1)
def _nobodys_hash() -> str:
    return _hasher.hash("the hash of no account at all")


@lru_cache(maxsize=1)
def _common() -> frozenset[str]:
    """The 30,000 passwords that leaked most, as the package zxcvbn keeps them."""
    return frozenset(FREQUENCY_LISTS["passwords"])


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


def is_common(password: str) -> bool:
    """Whether a password is one of the common ones: itself, one of them with trimmings, or one said over and over."""
    word = password.lower()
    core = _TRIMMINGS.sub("", word)
    return any(each in _common() or len(each) <= 1 for each in (word, core, _repeated_part(word), _repeated_part(core)))


def check(password: str, field: str = "password") -> None:
    """Refuse a common password (the length is the schema's affair).

    Raises:
        ValidationFailed: naming ``field``.
    """
    if is_common(password):
        detail = FieldError(field, "too_common", "This is one of the passwords that are tried first.")
        raise ValidationFailed(details=(detail,))


def _repeated_part(text: str) -> str:
    """The shortest part that, said over and over, gives the text; the text itself where there is none."""
    return text[: (text + text).find(text, 1)] if text else text
