"""Signing in with Google: OpenID Connect's code flow with PKCE, state and nonce.

Google stands for whoever ``PAP_OIDC_ISSUER`` names. The state goes through the browser, whose session remembers it;
nonce and code verifier never leave the API. Specifications: OpenID Connect Core 1.0, RFC 7636.
"""

import base64
import hashlib
import time
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from urllib.parse import urlencode

import httpx
import jwt
from sqlalchemy.orm import Session

from payasplay.accounts import challenges
from payasplay.accounts.models import SignInChallenge
from payasplay.errors import SignInProviderUnavailable, SignInRefused
from payasplay.logs import logger
from payasplay.settings import settings

log = logger(__name__)
_SCOPES = "openid email profile"
_ALGORITHM = "RS256"
_DISCOVERY_SECONDS = 3600
_LEEWAY_SECONDS = 60
CALLBACK = "/sign-in/google/back"


@dataclass(frozen=True, slots=True)
class GoogleUser:
    """Who somebody is to Google; ``email`` only where Google has verified it."""

    subject: str
    email: str | None
    name: str | None


def redirect_uri() -> str:
    """Where Google sends the browser back to."""
    return settings().web_url.rstrip("/") + CALLBACK


def begin(session: Session) -> tuple[str, str]:
    """Begin a sign-in.

    Returns:
        Where to send the browser, and the state that it must bring back.

    Raises:
        SignInProviderUnavailable: the provider is not set up, or does not answer.
    """
    endpoint = _discovered()["authorization_endpoint"]
    state, challenge = challenges.begin(session, challenges.GOOGLE)
    asked = {
        "response_type": "code",
        "client_id": settings().oidc_client_id,
        "redirect_uri": redirect_uri(),
        "scope": _SCOPES,
        "state": state,
        "nonce": challenge.nonce,
        "code_challenge": _s256(str(challenge.code_verifier)),
        "code_challenge_method": "S256",
    }
    return f"{endpoint}?{urlencode(asked)}", state


def identify(challenge: SignInChallenge, code: str) -> GoogleUser:
    """Exchange the code of a sign-in for an ID token, and read who that is.

    Raises:
        SignInRefused: the provider refuses the code, or its token is not for us, not of this sign-in, or not genuine.
        SignInProviderUnavailable: it does not answer.
    """
    secret = settings().oidc_client_secret
    form = {
        "grant_type": "authorization_code",
        "code": code,
        "redirect_uri": redirect_uri(),
        "client_id": settings().oidc_client_id,
        "client_secret": secret.get_secret_value() if secret else "",
        "code_verifier": str(challenge.code_verifier),
    }
    try:
        answer = _http().post(_discovered()["token_endpoint"], data=form)
    except httpx.HTTPError as error:
        raise SignInProviderUnavailable from error
    if answer.is_server_error:
        raise SignInProviderUnavailable
    if not answer.is_success:
        log.warning("code refused", status=answer.status_code)
        raise SignInRefused
    return _user(str(answer.json().get("id_token")), str(challenge.nonce))


def _user(id_token: str, nonce: str) -> GoogleUser:
    try:
        claims = jwt.decode(
            id_token,
            _key(jwt.get_unverified_header(id_token).get("kid")),
            algorithms=[_ALGORITHM],
            audience=settings().oidc_client_id,
            issuer=str(settings().oidc_issuer),
            leeway=_LEEWAY_SECONDS,
            options={"require": ["iss", "aud", "sub", "exp", "iat", "nonce"]},
        )
    except jwt.InvalidTokenError as error:
        log.warning("ID token refused", reason=str(error))
        raise SignInRefused from error
    if claims["nonce"] != nonce:
        log.warning("ID token refused", reason="the nonce is another sign-in's")
        raise SignInRefused
    email = claims.get("email") if claims.get("email_verified") is True else None
    return GoogleUser(subject=str(claims["sub"]), email=email, name=claims.get("name"))


def _key(key_id: str | None) -> jwt.PyJWK:
    for fresh in (False, True):  # a key that is not known yet may be a new one
        for key in _keys(fresh=fresh):
            if key_id in (None, key.key_id) and key.key_type == "RSA":
                return key
    raise jwt.InvalidKeyError("signed with a key that the provider does not publish")


_kept: dict[str, tuple[float, Any]] = {}


def _discovered() -> dict[str, str]:
    issuer = settings().oidc_issuer
    if not issuer:
        raise SignInProviderUnavailable
    where = settings().oidc_discovery_url or f"{issuer.rstrip('/')}/.well-known/openid-configuration"
    document: dict[str, str] = _fetched(where, fresh=False)
    if document.get("issuer") != issuer:
        log.error("the provider calls itself otherwise", expected=issuer, found=document.get("issuer"))
        raise SignInProviderUnavailable
    return document


def _keys(*, fresh: bool) -> list[jwt.PyJWK]:
    return jwt.PyJWKSet.from_dict(_fetched(_discovered()["jwks_uri"], fresh=fresh)).keys


def _fetched(url: str, *, fresh: bool) -> Any:  # noqa: ANN401 (JSON is any value)
    fetched_at, document = _kept.get(url, (0.0, None))
    if document is None or fresh or time.monotonic() - fetched_at > _DISCOVERY_SECONDS:
        try:
            document = _http().get(url).raise_for_status().json()
        except (httpx.HTTPError, ValueError) as error:
            raise SignInProviderUnavailable from error
        _kept[url] = (time.monotonic(), document)
    return document


@lru_cache
def _http() -> httpx.Client:
    # The operator's address, not a user's: no guard, and the machine's proxy where there is one.
    return httpx.Client(timeout=settings().oidc_timeout_seconds)


def _s256(verifier: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()
