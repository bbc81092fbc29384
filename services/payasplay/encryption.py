"""Secrets that must be read again, encrypted where they rest: Fernet (AES-128-CBC with an HMAC) with keys in a row.

To change the key, put a new one first: what is written uses it, what the old ones wrote is still read.
"""

from functools import lru_cache

from cryptography.fernet import Fernet, MultiFernet

from payasplay.settings import settings


class NoEncryptionKey(RuntimeError):
    """``PAP_ENCRYPTION_KEYS`` is not set, or is not a list of Fernet keys."""


@lru_cache
def _fernet(keys: str) -> MultiFernet:
    try:
        return MultiFernet([Fernet(key.strip()) for key in keys.split(",")])
    except ValueError as error:
        raise NoEncryptionKey("PAP_ENCRYPTION_KEYS: each is 32 bytes in URL-safe base64 (Fernet)") from error


def _keys() -> MultiFernet:
    keys = settings().encryption_keys
    if keys is None:
        raise NoEncryptionKey("PAP_ENCRYPTION_KEYS is not set: it encrypts what must not lie in the database in clear")
    return _fernet(keys.get_secret_value())


def encrypt(text: str) -> bytes:
    """The text, encrypted with the first key.

    Raises:
        NoEncryptionKey: there is no key.
    """
    return _keys().encrypt(text.encode())


def decrypt(stored: bytes) -> str:
    """The text again, whichever of the keys encrypted it.

    Raises:
        NoEncryptionKey: there is no key.
        cryptography.fernet.InvalidToken: none of the keys did, or it was changed.
    """
    return _keys().decrypt(stored).decode()


def rotate(stored: bytes) -> bytes:
    """The same text under the first key, with the moment at which it was first encrypted.

    Raises:
        NoEncryptionKey: there is no key.
        cryptography.fernet.InvalidToken: none of the keys encrypted it, or it was changed.
    """
    return _keys().rotate(stored)
