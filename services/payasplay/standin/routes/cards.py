"""Saved cards and automatic top-up, as somebody has them who never saved a card: there is nobody to ask for one."""

from fastapi import APIRouter

from payasplay.auto_topup.schemas import AutoTopUpOut, RunOut
from payasplay.payments.methods.schemas import PaymentMethodOut
from payasplay.schemas import Page, Success
from payasplay.standin.calls import Caller, Limit, PageNumber, a_page, page_of
from payasplay.standin.rules import RULES

router = APIRouter()


@router.get("/payment-methods", tags=["payment methods"])
async def payment_methods(account: Caller) -> Success[list[PaymentMethodOut]]:  # noqa: ARG001 (who is not signed in is refused)
    """The saved cards: none."""
    return Success(data=[])


@router.get("/wallet/auto-topup", tags=["auto top-up"])
async def auto_topup(account: Caller) -> Success[AutoTopUpOut]:  # noqa: ARG001
    """Automatic top-up, switched off."""
    return Success(
        data=AutoTopUpOut(
            enabled=False,
            amount=RULES.recommended_topup,
            threshold=RULES.balance_warning_below,
            payment_method=None,
            failures_in_a_row=0,
            switched_off_at=None,
            estimated_minutes=RULES.recommended_topup // RULES.average_minute_cost,
            minimum=RULES.topup_minimum,
            maximum=RULES.topup_maximum,
            threshold_minimum=RULES.auto_topup_threshold_minimum,
        )
    )


@router.get("/wallet/auto-topup/runs", tags=["auto top-up"])
async def runs(account: Caller, page: PageNumber = 1, limit: Limit = 20) -> Success[Page[RunOut]]:  # noqa: ARG001
    """Each time that it fired: never."""
    none: list[RunOut] = []
    return Success(data=page_of(*a_page(none, page, limit)))
