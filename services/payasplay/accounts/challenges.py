"""Sign-ins that begin here, go on somewhere else, and come back: each is begun once, and ends once, within minutes."""

import secrets
from datetime import timedelta

from sqlalchemy import update
from sqlalchemy.orm import Session

from payasplay.accounts import tokens
from payasplay.accounts.models import SignInChallenge
from payasplay.clock import now
from payasplay.errors import SignInRefused
from payasplay.settings import settings

GOOGLE = "google"
ALGORAND = "algorand"


def begin(session: Session, provider: str, *, address: str | None = None) -> tuple[str, SignInChallenge]:
    """Begin a sign-in; for Google with a nonce and a code verifier (PKCE), for Algorand with the wallet's address.

    Returns:
        The token that the end of the sign-in must bring back, and what is stored.
    """
    token = tokens.opaque_token()
    begun = now()
    challenge = SignInChallenge(
        token_hash=tokens.digest(token),
        provider=provider,
        nonce=secrets.token_urlsafe(32) if provider == GOOGLE else None,
        code_verifier=secrets.token_urlsafe(64) if provider == GOOGLE else None,
        address=address,
        created_at=begun,
        expires_at=begun + timedelta(minutes=settings().sign_in_challenge_minutes),
        used_at=None,
    )
    session.add(challenge)
    return token, challenge


def finish(session: Session, provider: str, token: str) -> SignInChallenge:
    """The sign-in that a token belongs to; this call uses it up, so it stands in a transaction of its own.

    Raises:
        SignInRefused: there is none, it was used before, or it is too old.
    """
    moment = now()
    found: SignInChallenge | None = session.scalar(
        update(SignInChallenge)
        .where(
            SignInChallenge.token_hash == tokens.digest(token),
            SignInChallenge.provider == provider,
            SignInChallenge.used_at.is_(None),
            SignInChallenge.expires_at > moment,
        )
        .values(used_at=moment)
        .returning(SignInChallenge)
    )
    if found is None:
        raise SignInRefused
    return found
