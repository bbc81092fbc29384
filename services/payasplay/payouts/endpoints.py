"""Where the payout provider reports what became of payouts."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Header, Request

from payasplay import tracing
from payasplay.api.dependencies import Transaction
from payasplay.api.documentation import failures
from payasplay.errors import FieldError, ValidationFailed
from payasplay.logs import logger
from payasplay.payouts import provider, repository
from payasplay.payouts.tasks import COMPLETED, FAILED, apply_payout_event
from payasplay.schemas import Response, Success

log = logger(__name__)
router = APIRouter(tags=["webhooks"])


class PayoutEventOut(Response):
    """``new`` is false where this event came before."""

    new: bool


async def _raw_body(request: Request) -> bytes:
    # The signature is over the bytes as they came.
    return await request.body()


@router.post("/webhooks/payouts", responses=failures())
def payout_webhook(
    body: Annotated[bytes, Depends(_raw_body)],
    session: Transaction,
    signature: Annotated[str, Header(alias="Payout-Signature", max_length=200)] = "",
) -> Success[PayoutEventOut]:
    """Keep a signed webhook, once for its event id, and leave applying it to a job. Unsigned ones are refused."""
    try:
        event = provider.read_webhook(body, signature)
    except provider.InvalidSignature as error:
        log.warning("payout webhook refused", reason=str(error))
        detail = FieldError("Payout-Signature", "invalid", "This was not signed by the payout provider.")
        raise ValidationFailed(details=(detail,)) from error
    metadata = event.data.get("metadata") or {}
    tracing.begin(trace=metadata.get("trace_id"), request=tracing.request_id.get())
    new = repository.keep_event(session, event.id, event.type, event.data)
    if new and event.type in {COMPLETED, FAILED}:
        # In the order in which they came: a failure after a completion moves no money.
        payout = f"payout {event.data.get('reference')}"
        apply_payout_event.defer(session, _account_of(metadata), in_order_of=payout, event_id=event.id)
    log.info("payout webhook kept", event_id=event.id, type=event.type, new=new)
    return Success(data=PayoutEventOut(new=new))


def _account_of(metadata: dict[str, object]) -> UUID | None:
    # Only a label of the job; whose payout it is, the payout itself says.
    try:
        return UUID(str(metadata.get("account_id")))
    except ValueError:
        return None
