"""The word that a test went well, so that only what was tested can be connected.

Signed, for one account and exactly these values, and good for a short time. It holds no token, only a keyed hash of it.
"""

import hashlib
import hmac
from datetime import datetime, timedelta
from typing import NamedTuple

import jwt

from payasplay.accounts.models import Account
from payasplay.accounts.tokens import ALGORITHM, ISSUER
from payasplay.clock import now_for
from payasplay.errors import DomainError
from payasplay.lms.connectors.connector import Connected
from payasplay.lms.schemas import ConnectionIn, LmsTestIn
from payasplay.settings import settings

AUDIENCE = "pay-as-play-lms-test"
GOOD_FOR = timedelta(minutes=10)


class TestNeeded(DomainError):
    """A connection without a successful test of exactly these values, or with one that is too long ago."""

    __test__ = False
    code, status, text = "LMS_TEST_NEEDED", 409, "Please test the connection first, with exactly these values."


class Learner(NamedTuple):
    """Who was found."""

    site_name: str
    learner_id: str
    learner_name: str


def make(account: Account, tested: LmsTestIn, found: Connected) -> tuple[str, datetime]:
    """The proof, and until when it is good by the account's clock."""
    until = now_for(account) + GOOD_FOR
    who = Learner(found.site_name, found.learner_id, found.learner_name)
    claims = {
        "iss": ISSUER,
        "aud": AUDIENCE,
        "sub": str(account.id),
        "exp": until,
        "values": _digest(tested),
        "who": list(who),
    }
    return jwt.encode(claims, settings().jwt_secret.get_secret_value(), algorithm=ALGORITHM), until


def read(account: Account, given: ConnectionIn) -> Learner:
    """Who was found when these values were tested.

    Raises:
        TestNeeded: the proof is another account's, of other values, too old, or none of ours.
    """
    try:
        claims = jwt.decode(
            given.proof,
            settings().jwt_secret.get_secret_value(),
            algorithms=[ALGORITHM],
            issuer=ISSUER,
            audience=AUDIENCE,
            # By the account's clock, below.
            options={"verify_exp": False, "require": ["exp", "sub", "values", "who"]},
        )
    except jwt.InvalidTokenError as error:
        raise TestNeeded from error
    is_same = hmac.compare_digest(claims["values"], _digest(given)) and claims["sub"] == str(account.id)
    if not is_same or claims["exp"] < now_for(account).timestamp():
        raise TestNeeded
    return Learner(*claims["who"])


def _digest(values: LmsTestIn) -> str:
    parts = (values.kind.value, values.base_url, values.token.get_secret_value())
    text = "\0".join(parts).encode()
    return hmac.new(settings().jwt_secret.get_secret_value().encode(), text, hashlib.sha256).hexdigest()
