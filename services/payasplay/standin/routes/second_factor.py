"""Setting up, using and removing the second factor."""

from typing import Annotated

from fastapi import APIRouter, Header

from payasplay.accounts.second_factor.schemas import (
    Code,
    CodeIn,
    EnrolmentOut,
    RecoveryCodesOut,
    SecondFactorCodeIn,
    SecondFactorOut,
)
from payasplay.schemas import Success
from payasplay.standin.calls import Caller, TheWorld

router = APIRouter(prefix="/users/me/second-factor", tags=["second factor"])


@router.get("")
async def status(account: Caller, world: TheWorld) -> Success[SecondFactorOut]:
    """Whether there is a second factor."""
    return Success(data=world.second_factors.status(account))


@router.post("", status_code=201)
async def begin(account: Caller, world: TheWorld) -> Success[EnrolmentOut]:
    """Begin to set it up."""
    return Success(data=world.second_factors.begin(account))


@router.post("/confirm")
async def confirm(data: CodeIn, account: Caller, world: TheWorld) -> Success[RecoveryCodesOut]:
    """Confirm it with a code of the authenticator."""
    return Success(data=RecoveryCodesOut(recovery_codes=world.second_factors.confirm(account, data.code)))


@router.post("/recovery-codes")
async def renew_recovery_codes(data: SecondFactorCodeIn, account: Caller, world: TheWorld) -> Success[RecoveryCodesOut]:
    """New recovery codes in place of all older ones."""
    world.second_factors.check(account, data.second_factor_code)
    return Success(data=RecoveryCodesOut(recovery_codes=world.second_factors.new_recovery_codes(account)))


@router.delete("", status_code=204)
async def remove(
    account: Caller, world: TheWorld, code: Annotated[Code | None, Header(alias="Second-Factor-Code")] = None
) -> None:
    """Remove it, with a code of it."""
    world.second_factors.check(account, code)
    world.second_factors.remove(account)
