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
Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100)]
Token = Annotated[str, StringConstraints(min_length=20, max_length=200)]
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
    name: Name
    locale: Locale = Field(default=Locale.ENGLISH, strict=False)


class SignInIn(Request):
    """An e-mail address and a password; no rule about the password's form, so that an answer never tells one."""

    email: Annotated[str, StringConstraints(min_length=1, max_length=254)]
    password: Annotated[str, StringConstraints(min_length=1, max_length=128)]


class VerifyEmailIn(Request):
    """The token of the link in the verification mail."""

    token: Token


class ConfirmationMailIn(Request):
    """The address that still waits to be confirmed."""

    email: Email


class RefreshIn(Request):
    """The refresh token to exchange or to end."""

    refresh_token: Token


class ForgotPasswordIn(Request):
    """The address of an account whose password is forgotten."""

    email: Email


class ResetPasswordIn(Request):
    """A new password, with the token of the link in the mail."""

    token: Token
    password: Password


class ChangePasswordIn(Request):
    """A new password, and the one so far, where there is one."""

    current_password: Annotated[str, StringConstraints(min_length=1, max_length=128)] | None = None
    new_password: Password


class OnboardingIn(Request):
    """Whether the introduction is behind the owner."""

    completed: bool


class GoogleBeginOut(Response):
    """Where to send the browser, and what it must bring back unchanged; both for one sign-in, for minutes."""

    authorization_url: str
    state: str


class GoogleFinishIn(Request):
    """What the browser brought back from Google."""

    state: Token
    code: Annotated[str, StringConstraints(min_length=1, max_length=2000)]
    # The language of the account, where it is new.
    locale: Locale = Field(default=Locale.ENGLISH, strict=False)


AlgorandAddress = Annotated[str, StringConstraints(pattern=r"^[A-Z2-7]{58}$")]


class AlgorandChallengeIn(Request):
    """The address of a wallet that wants to sign in."""

    address: AlgorandAddress


class AlgorandChallengeOut(Response):
    """The text to sign, and the challenge to send back with the signature; for one sign-in, for minutes."""

    challenge: str
    message: str
    expires_at: datetime


class AlgorandSignInIn(Request):
    """A signed challenge: ``signature`` is ed25519 over ``"MX"`` and the message's bytes, in base64."""

    challenge: Token
    address: AlgorandAddress
    signature: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9+/]{86}==$")]
    # The language of the account, where it is new.
    locale: Locale = Field(default=Locale.ENGLISH, strict=False)


class OpenSessionOut(Response):
    """A place where the account is signed in: since when, and whether it is the one that asks."""

    id: UUID
    created_at: datetime
    current: bool


class OpenSessionsOut(Response):
    """All of them, newest first."""

    sessions: list[OpenSessionOut]


class AccountOut(Response):
    """An account, as its owner sees it; ``email`` is null where its owner is known by a wallet alone."""

    id: UUID
    email: str | None
    name: str
    role: Role
    locale: Locale
    email_verified: bool
    has_password: bool
    onboarding_completed: bool
    created_at: datetime


class AccountPatchIn(Request):
    """What an owner may change of the account."""

    name: Name | None = None
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
