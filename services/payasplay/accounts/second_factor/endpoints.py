"""Setting up, using and removing the second factor."""

from typing import Annotated

from fastapi import APIRouter, Header

from payasplay.accounts.second_factor import service
from payasplay.accounts.second_factor.schemas import (
    Code,
    CodeIn,
    EnrolmentOut,
    RecoveryCodesOut,
    SecondFactorCodeIn,
    SecondFactorOut,
)
from payasplay.api.dependencies import Caller, CallerId, Transaction
from payasplay.api.documentation import failures
from payasplay.database.engine import transaction
from payasplay.errors import Conflict, InvalidCode, RateLimited, SecondFactorRequired, Unauthorized
from payasplay.schemas import Success

router = APIRouter(prefix="/users/me/second-factor", tags=["second factor"])
_CHECKED = failures(Unauthorized, SecondFactorRequired, InvalidCode, RateLimited)


@router.get("", responses=failures(Unauthorized))
def status(account: Caller, session: Transaction) -> Success[SecondFactorOut]:
    """Whether there is a second factor."""
    return Success(data=service.status(session, account))


@router.post("", status_code=201, responses=failures(Unauthorized, Conflict))
def begin(account: Caller, session: Transaction) -> Success[EnrolmentOut]:
    """Begin to set it up: the secret for an authenticator, shown this once."""
    return Success(data=service.begin(session, account))


@router.post("/confirm", responses=failures(Unauthorized, Conflict, InvalidCode, RateLimited))
def confirm(data: CodeIn, account_id: CallerId) -> Success[RecoveryCodesOut]:
    """Confirm it with a code of the authenticator; the answer has the recovery codes, shown this once."""
    return Success(data=RecoveryCodesOut(recovery_codes=service.confirm(account_id, data.code)))


@router.post("/recovery-codes", responses=_CHECKED)
def renew_recovery_codes(data: SecondFactorCodeIn, account_id: CallerId) -> Success[RecoveryCodesOut]:
    """New recovery codes in place of all older ones."""
    service.check(account_id, data.second_factor_code)
    return Success(data=RecoveryCodesOut(recovery_codes=service.new_recovery_codes(account_id)))


@router.delete("", status_code=204, responses=_CHECKED)
def remove(account_id: CallerId, code: Annotated[Code | None, Header(alias="Second-Factor-Code")] = None) -> None:
    """Remove it, with a code of it."""
    service.check(account_id, code)
    with transaction() as session:
        service.remove(session, account_id)
