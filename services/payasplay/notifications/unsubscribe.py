"""Links that switch a kind of mail off without a sign-in (RFC 8058, one-click unsubscribe).

The link carries a signed token for one account and one kind. It does not expire: a mail is opened whenever its reader
gets to it, and switching mails off harms nobody.
"""

from uuid import UUID

import jwt
from sqlalchemy.orm import Session

from payasplay.accounts import repository as accounts
from payasplay.accounts.tokens import ALGORITHM, ISSUER
from payasplay.errors import FieldError, ValidationFailed
from payasplay.notifications import preferences
from payasplay.notifications.schemas import NotificationKind
from payasplay.settings import settings

# Its own audience: an access token unsubscribes nothing, and this token opens nothing.
AUDIENCE = "pay-as-play-unsubscribe"


def link(account_id: UUID, kind: NotificationKind) -> str:
    """The address that stops a kind of mail to an account."""
    claims = {"iss": ISSUER, "aud": AUDIENCE, "sub": str(account_id), "kind": kind.value}
    token = jwt.encode(claims, settings().jwt_secret.get_secret_value(), algorithm=ALGORITHM)
    return f"{settings().web_url}/unsubscribe?token={token}"


def headers(account_id: UUID, kind: NotificationKind) -> dict[str, str]:
    """The headers by which a mail program offers to unsubscribe with one click."""
    return {
        "List-Unsubscribe": f"<{link(account_id, kind)}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }


def apply(session: Session, token: str) -> NotificationKind:
    """Switch off what a link's token names.

    Raises:
        ValidationFailed: the token is not one of ours, or was changed.
    """
    account_id, kind = read(token)
    if accounts.by_id(session, account_id) is None:
        raise _invalid()
    preferences.stop_mails(session, account_id, kind)
    return kind


def read(token: str) -> tuple[UUID, NotificationKind]:
    """The account and the kind of a token.

    Raises:
        ValidationFailed: the token is not one of ours, or was changed.
    """
    try:
        claims = jwt.decode(
            token,
            settings().jwt_secret.get_secret_value(),
            algorithms=[ALGORITHM],
            issuer=ISSUER,
            audience=AUDIENCE,
            options={"require": ["iss", "aud", "sub", "kind"]},
        )
        return UUID(claims["sub"]), NotificationKind(claims["kind"])
    except (jwt.InvalidTokenError, ValueError) as error:
        raise _invalid() from error


def _invalid() -> ValidationFailed:
    return ValidationFailed(
        "This link is not valid.", details=(FieldError("token", "invalid", "This link is not complete."),)
    )
