"""Where the payment provider reports what happened."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Header, Request

from payasplay import tracing
from payasplay.api.dependencies import Transaction
from payasplay.api.documentation import failures
from payasplay.errors import FieldError, ValidationFailed
from payasplay.logs import logger
from payasplay.payments import provider
from payasplay.schemas import Response, Success
from payasplay.wallet import repository
from payasplay.wallet.tasks import FAILED, SUCCEEDED, apply_provider_event

log = logger(__name__)
router = APIRouter(tags=["webhooks"])


class ReceivedOut(Response):
    """``new`` is false where this event came before."""

    new: bool


async def _raw_body(request: Request) -> bytes:
    # The signature is over the bytes as they came.
    return await request.body()


@router.post("/webhooks/stripe", responses=failures())
def stripe_webhook(
    body: Annotated[bytes, Depends(_raw_body)],
    session: Transaction,
    signature: Annotated[str, Header(alias="Stripe-Signature", max_length=1000)] = "",
) -> Success[ReceivedOut]:
    """Keep a signed webhook, once for its event id, and leave applying it to a job. Unsigned ones are refused."""
    try:
        event = provider.read_webhook(body, signature)
    except provider.InvalidSignature as error:
        log.warning("webhook refused", reason=str(error.__cause__))
        detail = FieldError("Stripe-Signature", "invalid", "This was not signed by the payment provider.")
        raise ValidationFailed(details=(detail,)) from error
    metadata = event.data.get("metadata") or {}
    tracing.begin(trace=metadata.get("trace_id"), request=tracing.request_id.get())
    new = repository.keep_event(session, event.id, event.type, event.data)
    if new and event.type in {SUCCEEDED, FAILED}:
        # In the order in which they came: that a payment failed is no news once it is known to have succeeded.
        payment = f"payment {event.data.get('id')}"
        apply_provider_event.defer(session, _account_of(metadata), in_order_of=payment, event_id=event.id)
    log.info("webhook kept", event_id=event.id, type=event.type, new=new)
    return Success(data=ReceivedOut(new=new))


def _account_of(metadata: dict[str, object]) -> UUID | None:
    # Only a label of the job; whom the money is for, the top-up says.
    try:
        return UUID(str(metadata.get("account_id")))
    except ValueError:
        return None
