"""Money into the wallet, from nobody's card."""

from uuid import UUID

from fastapi import APIRouter

from payasplay.schemas import Success
from payasplay.standin.calls import Caller, Limit, TheWorld
from payasplay.standin.once import IdempotencyKey
from payasplay.standin.topups import check_amount, topup_out
from payasplay.wallet.schemas import TopUpIn, TopUpOut

router = APIRouter(prefix="/wallet/topups", tags=["wallet"])


@router.post("", status_code=201)
async def top_up(data: TopUpIn, account: Caller, world: TheWorld, key: IdempotencyKey) -> Success[TopUpOut]:
    """Pay into the wallet; the money is there a moment later."""
    check_amount(data.amount)

    def work() -> TopUpOut:
        return topup_out(world.topups.pay(account, data))

    return Success(data=world.once.do(account.id, key, "topup", data, work))


@router.get("")
async def topups(account: Caller, world: TheWorld, limit: Limit = 20) -> Success[list[TopUpOut]]:
    """The latest ones, newest first."""
    return Success(data=[topup_out(each) for each in world.topups.of(account)[:limit]])


@router.get("/{topup_id}")
async def topup(topup_id: UUID, account: Caller, world: TheWorld) -> Success[TopUpOut]:
    """One of them."""
    return Success(data=topup_out(world.topups.owned(account, topup_id)))
