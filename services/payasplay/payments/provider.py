"""The payment provider, through its official SDK: PaymentIntents and signed webhooks."""

import json
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from uuid import UUID

import stripe
from stripe.params import PaymentIntentCreateParams

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
class SavedCard:
    """A card that the provider keeps for a customer, as far as it may be shown."""

    provider_id: str
    brand: str
    last4: str
    expiry_month: int
    expiry_year: int


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


def charge(
    *,
    account_id: UUID,
    topup_id: UUID,
    amount: int,
    currency: str,
    payment_method: str,
    customer_id: str | None = None,
) -> Accepted | Declined:
    """Charge a card.

    Args:
        account_id: whose wallet it is for; comes back in the webhook.
        topup_id: what it pays for; also the provider's idempotency key, so that one top-up is charged once.
        amount: in cents.
        currency: as in the ledger, for example ``EUR``.
        payment_method: the provider's id of the card.
        customer_id: whose saved card it is; then it is charged without its owner being there.

    Raises:
        PaymentProviderUnavailable: not reachable, or an error of its own; whether it charged is not known then.
    """
    parameters: PaymentIntentCreateParams = {
        "amount": amount,
        "currency": currency.lower(),
        "payment_method": payment_method,
        "confirm": True,
        "metadata": {
            "account_id": str(account_id),
            "topup_id": str(topup_id),
            "trace_id": tracing.trace_id.get(),
        },
    }
    if customer_id is not None:
        parameters |= {"customer": customer_id, "off_session": True}
    try:
        intent = _client().v1.payment_intents.create(parameters, {"idempotency_key": str(topup_id)})
    except stripe.StripeError as error:
        return _declined(error)
    return Accepted(intent.id)


def _declined(error: stripe.StripeError) -> Declined:
    """What the provider refused, by its answer.

    Raises:
        PaymentProviderUnavailable: it refused nothing; it is away or broken, or the first call of this key may have
            charged the card: its webhook decides.
    """
    # The key is known with other parameters (a payment sent again has another trace), or its first call is at work.
    if isinstance(error, stripe.IdempotencyError) or error.http_status == 409:  # noqa: PLR2004 (Conflict)
        raise PaymentProviderUnavailable from error
    # The body decides, not the class: a decline is a card_error here and an invalid_request_error there.
    body = error.error
    if error.http_status == 402 or isinstance(error, stripe.CardError):  # noqa: PLR2004 (Payment Required)
        intent_id = body.payment_intent.id if body and body.payment_intent else None
        return Declined(error.code or "card_declined", error.user_message or "The card was declined.", intent_id)
    if error.http_status is not None and 400 <= error.http_status < 500 and error.http_status != 429:  # noqa: PLR2004
        return Declined("invalid_payment_method", error.user_message or "The card cannot be used.", None)
    raise PaymentProviderUnavailable from error


def create_customer(account_id: UUID) -> str:
    """Make the account known to the provider, as whose its cards are kept; asked twice, it is the same one.

    Raises:
        PaymentProviderUnavailable: not reachable, or an error of its own.
    """
    try:
        # Its name here is all that the provider needs: neither name nor address leave the platform.
        customer = _client().v1.customers.create(
            {"description": str(account_id)}, {"idempotency_key": f"customer-{account_id}"}
        )
    except stripe.StripeError as error:
        raise PaymentProviderUnavailable from error
    return customer.id


def attach(*, customer_id: str, payment_method: str) -> SavedCard | Declined:
    """Keep a card for a customer.

    Raises:
        PaymentProviderUnavailable: not reachable, or an error of its own.
    """
    try:
        kept = _client().v1.payment_methods.attach(payment_method, {"customer": customer_id})
    except stripe.StripeError as error:
        return _declined(error)
    card = kept.card
    if card is None:
        return Declined("invalid_payment_method", "Only cards can be saved.", None)
    return SavedCard(kept.id, card.brand, card.last4 or "0000", card.exp_month, card.exp_year)


def detach(payment_method: str) -> None:
    """Forget a card.

    Raises:
        PaymentProviderUnavailable: not reachable, or an error of its own.
    """
    try:
        _client().v1.payment_methods.detach(payment_method)
    except stripe.StripeError as error:
        raise PaymentProviderUnavailable from error


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
