"""The second factor: codes of an authenticator by time (RFC 6238), and recovery codes.

A check stands in a transaction of its own: a code is used up, and a failure counted, whatever becomes of the action.
"""

import base64
import secrets
from collections.abc import Callable
from datetime import datetime, timedelta
from uuid import UUID

import pyotp
from sqlalchemy.orm import Session

from payasplay import encryption
from payasplay.accounts import tokens
from payasplay.accounts.models import Account
from payasplay.accounts.second_factor import repository
from payasplay.accounts.second_factor.models import SecondFactor
from payasplay.accounts.second_factor.schemas import EnrolmentOut, SecondFactorOut
from payasplay.clock import now_for
from payasplay.database.engine import transaction
from payasplay.errors import Conflict, FieldError, InvalidCode, RateLimited, SecondFactorRequired, ValidationFailed
from payasplay.settings import settings

ISSUER = "Pay as Play"
STEP_SECONDS = 30
# A clock may be half a minute off in either direction.
STEPS_AROUND = (0, -1, 1)
_GROUP = 4
_RECOVERY_BYTES = 10  # 80 random bits: a plain hash of them cannot be guessed back


def status(session: Session, account: Account) -> SecondFactorOut:
    """Whether the account has a second factor, and how many recovery codes are left."""
    found = repository.of(session, account.id)
    enabled = found is not None and found.confirmed_at is not None
    return SecondFactorOut(
        enabled=enabled,
        confirmed_at=found.confirmed_at if found else None,
        recovery_codes_left=repository.recovery_codes_left(session, account.id) if enabled else 0,
    )


def begin(session: Session, account: Account) -> EnrolmentOut:
    """A new secret, which counts once a code confirms it; beginning again replaces one that was not confirmed.

    Raises:
        Conflict: the account has a second factor; it is removed first.
    """
    repository.lock_account(session, account.id)
    found = repository.of(session, account.id)
    if found is not None and found.confirmed_at is not None:
        raise Conflict("There is a second factor already. Remove it first.")
    secret = pyotp.random_base32()
    factor = found or SecondFactor(account_id=account.id, confirmed_at=None)
    factor.secret, factor.last_step, factor.created_at = encryption.encrypt(secret), None, now_for(account)
    session.add(factor)
    return EnrolmentOut(
        secret=secret, uri=pyotp.TOTP(secret).provisioning_uri(name=account.email or account.name, issuer_name=ISSUER)
    )


def confirm(account_id: UUID, code: str) -> list[str]:
    """Confirm the secret with a code of the authenticator.

    Returns:
        Recovery codes, which are stored hashed and can never be shown again.

    Raises:
        Conflict: nothing is being set up.
        InvalidCode: the code is not right.
        RateLimited: too many were not right.
    """

    def accept(session: Session, account: Account) -> bool:
        factor = repository.of(session, account_id)
        if factor is None or factor.confirmed_at is not None:
            raise Conflict("Nothing is being set up.")
        if not _accepts(factor, code, now_for(account)):
            return False
        factor.confirmed_at = now_for(account)
        return True

    _attempt(account_id, accept, "code")
    return new_recovery_codes(account_id)


def check(account_id: UUID, code: str | None) -> None:
    """Ask for the second factor before an action, and use the code up.

    Raises:
        SecondFactorRequired: the account has none.
        ValidationFailed: no code was given.
        InvalidCode: the code is wrong, too old, or was used before.
        RateLimited: too many were not right.
    """

    def accept(session: Session, account: Account) -> bool:
        factor = repository.of(session, account_id)
        if factor is None or factor.confirmed_at is None:
            raise SecondFactorRequired
        if not code:
            raise ValidationFailed(details=(FieldError("secondFactorCode", "missing", "A code is needed."),))
        at = now_for(account)
        return _accepts(factor, code, at) or repository.use_recovery_code(session, account_id, _hash(code), at)

    _attempt(account_id, accept, "secondFactorCode")


def remove(session: Session, account_id: UUID) -> None:
    """Take the second factor away; the caller has checked a code."""
    repository.forget(session, account_id)


def new_recovery_codes(account_id: UUID) -> list[str]:
    """Ten new recovery codes in place of all older ones."""
    codes = [_recovery_code() for _ in range(settings().recovery_codes)]
    with transaction() as session:
        repository.replace_recovery_codes(session, account_id, [_hash(code) for code in codes])
    return codes


def _attempt(account_id: UUID, accept: Callable[[Session, Account], bool], field: str) -> None:
    with transaction() as session:
        account = repository.lock_account(session, account_id)
        at = now_for(account)
        _refuse_too_many(session, account_id, at)
        accepted = accept(session, account)
        if not accepted:
            repository.add_failure(session, account_id, at)
    if not accepted:
        raise InvalidCode(details=(FieldError(field, "invalid_code", InvalidCode.text),))


def _refuse_too_many(session: Session, account_id: UUID, at: datetime) -> None:
    window = timedelta(minutes=settings().second_factor_failure_minutes)
    failures = repository.failures_since(session, account_id, at - window)
    if len(failures) >= settings().second_factor_failures:
        free_at = failures[-settings().second_factor_failures] + window
        raise RateLimited(retry_after=max(1, int((free_at - at).total_seconds())))


def _accepts(factor: SecondFactor, code: str, at: datetime) -> bool:
    """Whether a code of the authenticator is right and newer than the last one, which it then becomes."""
    totp = pyotp.TOTP(encryption.decrypt(factor.secret), interval=STEP_SECONDS)
    now_step = int(at.timestamp()) // STEP_SECONDS
    for step in (now_step + around for around in STEPS_AROUND):
        if secrets.compare_digest(totp.generate_otp(step).encode(), code.replace(" ", "").encode()):
            if factor.last_step is not None and step <= factor.last_step:
                return False
            factor.last_step = step
            return True
    return False


def _recovery_code() -> str:
    text = base64.b32encode(secrets.token_bytes(_RECOVERY_BYTES)).decode()
    return "-".join(text[start : start + _GROUP] for start in range(0, len(text), _GROUP))


def _hash(code: str) -> bytes:
    return tokens.digest(code.replace("-", "").replace(" ", "").upper())
