"""The form of API keys: ``PP-XXXX-XXXX-XXXX``, and ``SANDBOX-PP-XXXX-XXXX-XXXX`` for development.

Twelve characters out of 36 are 62 random bits: enough against guessing over the network, too few for a plain hash of a
stolen table. So what is stored is a keyed hash, whose key is not in the database.
"""

import hashlib
import hmac
import re
import secrets
import string

from payasplay.partners.schemas import KeyKind
from payasplay.settings import settings

ALPHABET = string.ascii_uppercase + string.digits
_GROUPS, _GROUP_LENGTH = 3, 4
_PREFIXES = {KeyKind.PRODUCTION: "PP", KeyKind.DEVELOPMENT: "SANDBOX-PP"}
_FORM = re.compile(r"(SANDBOX-)?PP(-[A-Z0-9]{4}){3}", re.ASCII)
_PURPOSE = b"partner api key:"


def new_key(kind: KeyKind) -> str:
    """A new key from the operating system's source of randomness."""
    groups = ("".join(secrets.choice(ALPHABET) for _ in range(_GROUP_LENGTH)) for _ in range(_GROUPS))
    return "-".join((_PREFIXES[kind], *groups))


def is_well_formed(text: str) -> bool:
    """Whether a text has the form of a key."""
    return _FORM.fullmatch(text) is not None


def digest(key: str) -> bytes:
    """What is stored of a key."""
    own = settings().api_key_secret
    secret = own if own is not None else settings().jwt_secret
    return hmac.new(secret.get_secret_value().encode(), _PURPOSE + key.encode(), hashlib.sha256).digest()


def last_four(key: str) -> str:
    """What may be shown of a key."""
    return key[-_GROUP_LENGTH:]


def masked(kind: KeyKind, last: str) -> str:
    """A key as it is shown after its first time: ``PP-****-****-LAST``."""
    return f"{_PREFIXES[kind]}-****-****-{last}"
