"""The second factor in the stand-in: real codes of a real authenticator, by its owner's clock."""

import base64
import secrets
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

import pyotp

from payasplay.accounts.second_factor.schemas import EnrolmentOut, SecondFactorOut
from payasplay.clock import now_for
from payasplay.errors import (
    Conflict,
    FieldError,
    InvalidCode,
    RateLimited,
    SecondFactorRequired,
    ValidationFailed,
)
from payasplay.standin.people import Account
from payasplay.standin.rules import RULES

_STEP_SECONDS = 30
_GROUP = 4


@dataclass
class _Factor:
    secret: str
    confirmed_at: datetime | None = None
    last_step: int = -1
    recovery_codes: set[str] = field(default_factory=set)


class SecondFactors:
    """Everybody's second factor."""

    def __init__(self) -> None:
        self._factors: dict[UUID, _Factor] = {}
        self._failures: dict[UUID, list[datetime]] = {}

    def status(self, account: Account) -> SecondFactorOut:
        """Whether somebody has one."""
        found = self._factors.get(account.id)
        confirmed = found.confirmed_at if found else None
        left = len(found.recovery_codes) if found and confirmed else 0
        return SecondFactorOut(enabled=confirmed is not None, confirmed_at=confirmed, recovery_codes_left=left)

    def begin(self, account: Account) -> EnrolmentOut:
        """A new secret, which counts once a code confirms it.

        Raises:
            Conflict: there is a second factor; it is removed first.
        """
        found = self._factors.get(account.id)
        if found and found.confirmed_at:
            raise Conflict("There is a second factor already. Remove it first.")
        secret = pyotp.random_base32()
        self._factors[account.id] = _Factor(secret)
        name = account.email or account.name
        return EnrolmentOut(
            secret=secret, uri=pyotp.TOTP(secret).provisioning_uri(name=name, issuer_name="Pay as Play")
        )

    def confirm(self, account: Account, code: str) -> list[str]:
        """Confirm the secret; the recovery codes are shown this once.

        Raises:
            Conflict, InvalidCode, RateLimited: nothing is being set up, or the code is not right, too often.
        """
        found = self._factors.get(account.id)
        self._refuse_too_many(account)
        if found is None or found.confirmed_at:
            raise Conflict("Nothing is being set up.")
        if not _accepts(found, code, now_for(account)):
            self._fail(account, "code")
        found.confirmed_at = now_for(account)
        return self.new_recovery_codes(account)

    def check(self, account: Account, code: str | None) -> None:
        """Ask for a code before an action, and use it up.

        Raises:
            SecondFactorRequired, ValidationFailed, InvalidCode, RateLimited: as the platform does.
        """
        found = self._factors.get(account.id)
        self._refuse_too_many(account)
        if found is None or not found.confirmed_at:
            raise SecondFactorRequired
        if not code:
            raise ValidationFailed(details=(FieldError("secondFactorCode", "missing", "A code is needed."),))
        plain = code.replace("-", "").replace(" ", "").upper()
        if plain in found.recovery_codes:
            found.recovery_codes.remove(plain)
        elif not _accepts(found, code, now_for(account)):
            self._fail(account, "secondFactorCode")

    def new_recovery_codes(self, account: Account) -> list[str]:
        """New codes in place of all older ones."""
        texts = [base64.b32encode(secrets.token_bytes(10)).decode() for _ in range(RULES.recovery_codes)]
        self._factors[account.id].recovery_codes = set(texts)
        return ["-".join(text[start : start + _GROUP] for start in range(0, len(text), _GROUP)) for text in texts]

    def remove(self, account: Account) -> None:
        """Take it away; the caller has checked a code."""
        del self._factors[account.id]

    def _refuse_too_many(self, account: Account) -> None:
        window = timedelta(minutes=RULES.second_factor_failure_minutes)
        at = now_for(account)
        failures = [each for each in self._failures.get(account.id, []) if each > at - window]
        if len(failures) >= RULES.second_factor_failures:
            free_at = failures[-RULES.second_factor_failures] + window
            raise RateLimited(retry_after=max(1, int((free_at - at).total_seconds())))

    def _fail(self, account: Account, field_name: str) -> None:
        self._failures.setdefault(account.id, []).append(now_for(account))
        raise InvalidCode(details=(FieldError(field_name, "invalid_code", InvalidCode.text),))


def _accepts(factor: _Factor, code: str, at: datetime) -> bool:
    totp = pyotp.TOTP(factor.secret, interval=_STEP_SECONDS)
    now_step = int(at.timestamp()) // _STEP_SECONDS
    for step in (now_step, now_step - 1, now_step + 1):
        if secrets.compare_digest(totp.generate_otp(step).encode(), code.replace(" ", "").encode()):
            is_new = step > factor.last_step
            factor.last_step = max(step, factor.last_step)
            return is_new
    return False
