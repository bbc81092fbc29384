"""Access tokens (JWT, minutes) and opaque tokens (refresh tokens, links in mails)."""

import hashlib
import secrets
from datetime import datetime, timedelta
from uuid import UUID

import jwt

from payasplay.clock import now
from payasplay.errors import Unauthorized
from payasplay.ids import new_id
from payasplay.settings import settings

ISSUER = "pay-as-play"
AUDIENCE = "pay-as-play-api"
# One algorithm, never the one that a token names.
ALGORITHM = "HS256"


def access_token(account_id: UUID) -> str:
    """A signed access token for the account."""
    issued = now()
    claims = {
        "iss": ISSUER,
        "aud": AUDIENCE,
        "sub": str(account_id),
        "jti": str(new_id()),
        "iat": issued,
        "nbf": issued,
        "exp": issued + timedelta(seconds=settings().access_token_seconds),
    }
    return jwt.encode(claims, settings().jwt_secret.get_secret_value(), algorithm=ALGORITHM)


def account_of(token: str) -> UUID:
    """The account that an access token speaks for.

    Raises:
        Unauthorized: tampered with, signed otherwise, expired, not yet valid, or for another audience.
    """
    try:
        claims = jwt.decode(
            token,
            settings().jwt_secret.get_secret_value(),
            algorithms=[ALGORITHM],
            issuer=ISSUER,
            audience=AUDIENCE,
            options={"require": ["iss", "aud", "sub", "jti", "iat", "nbf", "exp"]},
        )
        return UUID(claims["sub"])
    except (jwt.InvalidTokenError, ValueError) as error:
        raise Unauthorized from error


def opaque_token() -> str:
    """A token that says nothing: 256 random bits."""
    return secrets.token_urlsafe(32)


def digest(token: str) -> bytes:
    """What is stored of an opaque token. It is random, so a plain hash is enough."""
    return hashlib.sha256(token.encode()).digest()


def is_over(moment: datetime) -> bool:
    """Whether a moment has passed."""
    return moment <= now()
