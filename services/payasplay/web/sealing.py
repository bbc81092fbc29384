"""What one page of a form hands to the next through the browser, so that nobody can read or change it on the way.

Bound to the session that it was made in, and good for a quarter of an hour.
"""

import base64
import hashlib
import json

from cryptography.fernet import Fernet, InvalidToken

from payasplay.web.visitors import Visitor

GOOD_FOR_SECONDS = 15 * 60


class Unsealed(ValueError):
    """A sealed text that was changed, is of another session, or is too old."""


def _fernet(visitor: Visitor) -> Fernet:
    secret = visitor.services.settings.session_secret.get_secret_value()
    key = hashlib.sha256(f"sealed:{secret}:{visitor.session.id}".encode()).digest()
    return Fernet(base64.urlsafe_b64encode(key))


def seal(visitor: Visitor, values: dict[str, object]) -> str:
    """The values as a text for a hidden field."""
    return _fernet(visitor).encrypt(json.dumps(values).encode()).decode()


def unseal(visitor: Visitor, sealed: str) -> dict[str, object]:
    """The values again.

    Raises:
        Unsealed: it is not what this session was given, or too old.
    """
    try:
        opened: dict[str, object] = json.loads(_fernet(visitor).decrypt(sealed.encode(), ttl=GOOD_FOR_SECONDS))
    except InvalidToken as error:
        raise Unsealed("not sealed for this session, or too long ago") from error
    return opened
