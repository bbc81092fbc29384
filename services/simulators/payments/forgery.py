"""Events that the provider never sent, made to look as if it had."""

import secrets
import time
from typing import Any

from simulators.payments.events import SeenEvent
from simulators.payments.orders import Forgery
from simulators.payments.provider import find_intent

_OUTCOME = {
    "payment_intent.succeeded": "succeeded",
    "payment_intent.payment_failed": "requires_payment_method",
    "payment_intent.canceled": "canceled",
    "payment_intent.processing": "processing",
}


def forge(account_id: str, forgery: Forgery) -> SeenEvent:
    """Build the event that ``forgery`` describes, about an intent of the provider or about one that does not exist."""
    intent = (find_intent(forgery.intent) if forgery.intent else None) or _invented_intent(account_id, forgery.intent)
    if forgery.type in _OUTCOME:
        intent["status"] = _OUTCOME[forgery.type]
    intent |= forgery.object
    if intent["status"] == "succeeded":
        intent["amount_received"] = forgery.object.get("amount_received", intent["amount"])
    payload = {
        "id": forgery.event or f"evt_{secrets.token_hex(12)}",
        "object": "event",
        "type": forgery.type,
        "created": int(time.time()),
        "livemode": False,
        "api_version": None,
        "pending_webhooks": 1,
        "request": {"id": None, "idempotency_key": None},
        "data": {"object": intent},
    }
    return SeenEvent(payload, forged=True)


def _invented_intent(account_id: str, intent_id: str | None) -> dict[str, Any]:
    return {
        "id": intent_id or f"pi_{secrets.token_hex(12)}",
        "object": "payment_intent",
        "amount": 1000,
        "amount_received": 0,
        "currency": "eur",
        "status": "processing",
        "livemode": False,
        "created": int(time.time()),
        "metadata": {"account_id": account_id},
        "last_payment_error": None,
    }
