"""The payment provider, through its official SDK: PaymentIntents and signed webhooks."""

import json
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from uuid import UUID

import stripe

from payasplay import tracing
from payasplay.errors import PaymentProviderUnavailable
from payasplay.settings import settings

# How old a signature may be: the provider's own default.
SIGNATURE_TOLERANCE_SECONDS = 300


class InvalidSignature(Exception):
    """A webhook that the provider did not sign, or signed too long ago."""


@dataclass(frozen=True, slots=True)
class Declined:
    """A card that the provider refused: its code, its sentence, and the intent where there is one."""

    code: str
    message: str
    payment_intent_id: str | None


@dataclass(frozen=True, slots=True)
class Accepted:
    """A payment that the provider took on; whether money came, only its webhook says."""

    payment_intent_id: str


@dataclass(frozen=True, slots=True)
class Event:
    """A verified webhook. ``data`` is the object that it is about."""

    id: str
    type: str
    data: dict[str, Any]


# Telemetry would write an id of this machine into the home folder.
stripe.enable_telemetry = False


@lru_cache
def _client() -> stripe.StripeClient:
    return stripe.StripeClient(
        settings().stripe_secret_key.get_secret_value(),
        base_addresses={"api": settings().stripe_api_base},
        http_client=stripe.RequestsClient(timeout=settings().stripe_timeout_seconds),
        # The page and the API client try again with the same Idempotency-Key; doing it here too would only add up.
        max_network_retries=0,
    )


def charge(*, account_id: UUID, topup_id: UUID, amount: int, currency: str, payment_method: str) -> Accepted | Declined:
    """Charge a card.

    Args:
        account_id: whose wallet it is for; comes back in the webhook.
        topup_id: what it pays for; also the provider's idempotency key, so that one top-up is charged once.
        amount: in cents.
        currency: as in the ledger, for example ``EUR``.
        payment_method: the provider's id of the card.

    Raises:
        PaymentProviderUnavailable: not reachable, or an error of its own; whether it charged is not known then.
    """
    try:
        intent = _client().v1.payment_intents.create(
            {
                "amount": amount,
                "currency": currency.lower(),
                "payment_method": payment_method,
                "confirm": True,
                "metadata": {
                    "account_id": str(account_id),
                    "topup_id": str(topup_id),
                    "trace_id": tracing.trace_id.get(),
                },
            },
            {"idempotency_key": str(topup_id)},
        )
    except stripe.StripeError as error:
        # The body decides, not the class: a decline is a card_error here and an invalid_request_error there.
        body = error.error
        if error.http_status == 402 or isinstance(error, stripe.CardError):  # noqa: PLR2004 (Payment Required)
            intent_id = body.payment_intent.id if body and body.payment_intent else None
            return Declined(error.code or "card_declined", error.user_message or "The card was declined.", intent_id)
        if error.http_status is not None and 400 <= error.http_status < 500 and error.http_status != 429:  # noqa: PLR2004
            return Declined("invalid_payment_method", error.user_message or "The card cannot be used.", None)
        raise PaymentProviderUnavailable from error
    return Accepted(intent.id)


def read_webhook(body: bytes, signature: str) -> Event:
    """Verify a webhook and read it.

    Raises:
        InvalidSignature: not signed by the provider, signed too long ago, or not what the provider sends.
    """
    try:
        stripe.WebhookSignature.verify_header(
            body.decode(),
            signature,
            settings().stripe_webhook_secret.get_secret_value(),
            tolerance=SIGNATURE_TOLERANCE_SECONDS,
        )
        event = json.loads(body)
        return Event(event["id"], event["type"], event["data"]["object"])
    except (stripe.SignatureVerificationError, UnicodeDecodeError, ValueError, KeyError, TypeError) as error:
        raise InvalidSignature from error
