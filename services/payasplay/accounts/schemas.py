"""Sign-up, sign-in and the account as the API speaks of them."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from payasplay.schemas import Request, Response

Email = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=3, max_length=254, pattern=r"^[^@\s]+@[^@\s]+\.[^@\s]+$"),
]
Password = Annotated[str, StringConstraints(min_length=12, max_length=128)]


class Locale(StrEnum):
    """The languages of the product."""

    ENGLISH = "en"
    PERSIAN = "fa"


class Role(StrEnum):
    """What an account may do."""

    USER = "user"
    PARTNER = "partner"
    ADMIN = "admin"


class SignUpIn(Request):
    """A new account."""

    email: Email
    password: Password
    name: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100)]
    locale: Locale = Field(default=Locale.ENGLISH, strict=False)


class SignInIn(Request):
    """An e-mail address and a password; no rule about the password's form, so that an answer never tells one."""

    email: Annotated[str, StringConstraints(min_length=1, max_length=254)]
    password: Annotated[str, StringConstraints(min_length=1, max_length=128)]


class VerifyEmailIn(Request):
    """The token of the link in the verification mail."""

    token: Annotated[str, StringConstraints(min_length=20, max_length=200)]


class RefreshIn(Request):
    """The refresh token to exchange or to end."""

    refresh_token: Annotated[str, StringConstraints(min_length=20, max_length=200)]


class AccountOut(Response):
    """An account, as its owner sees it."""

    id: UUID
    email: str
    name: str
    role: Role
    locale: Locale
    email_verified: bool
    created_at: datetime


class AccountPatchIn(Request):
    """What an owner may change of the account."""

    name: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100)] | None = None
    locale: Locale | None = Field(default=None, strict=False)


class TokenPairOut(Response):
    """A session: an access token for ``expires_in`` seconds, and a refresh token for 7 days and one use."""

    access_token: str
    refresh_token: str
    token_type: str = "Bearer"  # noqa: S105 (the scheme's name)
    expires_in: int
    account: AccountOut


class AcceptedOut(Response):
    """The same words whether the address is known or not (rule: no answer tells)."""

    message: str
