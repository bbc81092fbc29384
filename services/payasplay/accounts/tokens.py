"""Access tokens (JWT, minutes) and opaque tokens (refresh tokens, links in mails, challenges)."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID

import jwt

from payasplay.errors import Unauthorized
from payasplay.ids import new_id
from payasplay.settings import settings

ISSUER = "pay-as-play"
AUDIENCE = "pay-as-play-api"
# One algorithm, never the one that a token names.
ALGORITHM = "HS256"
_REQUIRED = ["iss", "aud", "sub", "sid", "jti", "iat", "nbf", "exp"]


@dataclass(frozen=True, slots=True)
class Claims:
    """What a genuine access token says: whose it is, of which session, and when it is valid."""

    account_id: UUID
    family_id: UUID
    not_before: datetime
    expires: datetime

    def is_valid_at(self, moment: datetime) -> bool:
        """Whether the token is valid at a moment of its account's clock."""
        return self.not_before <= moment < self.expires


def access_token(account_id: UUID, family_id: UUID, issued: datetime) -> str:
    """A signed access token for a session (a family of refresh tokens), from a moment of the account's clock on."""
    # JWT counts whole seconds. Rounded down, so that a token is valid in the moment in which it is made.
    issued = issued.replace(microsecond=0)
    claims = {
        "iss": ISSUER,
        "aud": AUDIENCE,
        "sub": str(account_id),
        "sid": str(family_id),
        "jti": str(new_id()),
        "iat": issued,
        "nbf": issued,
        "exp": issued + timedelta(seconds=settings().access_token_seconds),
    }
    return jwt.encode(claims, settings().jwt_secret.get_secret_value(), algorithm=ALGORITHM)


def read(token: str) -> Claims:
    """What an access token says. Whether its time has come is for the caller, who knows the account's clock.

    Raises:
        Unauthorized: tampered with, signed otherwise, for another audience, or without one of its claims.
    """
    try:
        claims = jwt.decode(
            token,
            settings().jwt_secret.get_secret_value(),
            algorithms=[ALGORITHM],
            issuer=ISSUER,
            audience=AUDIENCE,
            options={"require": _REQUIRED, "verify_exp": False, "verify_nbf": False, "verify_iat": False},
        )
        return Claims(
            account_id=UUID(str(claims["sub"])),
            family_id=UUID(str(claims["sid"])),
            not_before=datetime.fromtimestamp(claims["nbf"], UTC),
            expires=datetime.fromtimestamp(claims["exp"], UTC),
        )
    except (jwt.InvalidTokenError, ValueError, TypeError, OverflowError, OSError) as error:
        raise Unauthorized from error


def opaque_token() -> str:
    """A token that says nothing: 256 random bits."""
    return secrets.token_urlsafe(32)


def digest(token: str) -> bytes:
    """What is stored of an opaque token. It is random, so a plain hash is enough."""
    return hashlib.sha256(token.encode()).digest()
