"""The second factor as the API speaks of it."""

from datetime import datetime
from typing import Annotated

from pydantic import Field, StringConstraints

from payasplay.schemas import Request, Response

# Six digits of an authenticator, or a recovery code as it was shown, with or without its dashes.
Code = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=40)]


class SecondFactorOut(Response):
    """Whether an account has a second factor."""

    enabled: bool
    confirmed_at: datetime | None
    recovery_codes_left: int


class EnrolmentOut(Response):
    """What an authenticator needs, shown this once: the secret as text, and as the address for a QR code."""

    secret: str
    uri: str


class CodeIn(Request):
    """A code of the authenticator that is being set up."""

    code: Code


class SecondFactorCodeIn(Request):
    """A code that confirms an action."""

    second_factor_code: Code | None = Field(default=None)


class RecoveryCodesOut(Response):
    """Codes for who loses the authenticator, shown this once, each good for one use."""

    recovery_codes: list[str]
