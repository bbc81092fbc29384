"""The payout provider: payouts are asked for over HTTP with an idempotency key, and reported by signed webhooks.

A signature is ``t=<seconds>,v1=<hex>``: an HMAC-SHA256 over the time, a point, and the exact bytes of the body.
"""

import hashlib
import hmac
import json
import re
import time
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import httpx

from payasplay import encryption, tracing
from payasplay.errors import PayoutProviderUnavailable
from payasplay.payouts.models import Payout
from payasplay.settings import settings

SIGNATURE_TOLERANCE_SECONDS = 300
_SIGNATURE = re.compile(r"t=(\d{1,12}),v1=([0-9a-f]{64})")


class InvalidSignature(Exception):
    """A webhook that the payout provider did not sign, or signed too long ago."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A payout that the provider will never make, and why in a word."""

    code: str


@dataclass(frozen=True, slots=True)
class Standing:
    """How the provider says that a payout stands: ``status`` is accepted, completed or failed."""

    provider_id: str
    status: str
    failure_code: str | None


@dataclass(frozen=True, slots=True)
class Event:
    """A verified webhook. ``data`` is the payout that it is about, as the provider keeps it."""

    id: str
    type: str
    data: dict[str, Any]


@lru_cache
def _http() -> httpx.Client:
    base, key = settings().payout_api_base, settings().payout_api_key
    if base is None or key is None:
        raise RuntimeError("PAP_PAYOUT_API_BASE and PAP_PAYOUT_API_KEY are not set: nobody can be paid")
    return httpx.Client(
        base_url=base,
        timeout=settings().payout_timeout_seconds,
        headers={"Authorization": f"Bearer {key.get_secret_value()}"},
        trust_env=False,
    )


def ask(payout: Payout) -> Standing | Refused:
    """Ask for a payout; asked again, whatever the first answer was, it is the same one (its id is the key).

    Raises:
        PayoutProviderUnavailable: no answer, or an error of its own; whether it pays is not known then.
    """
    body = {
        "reference": str(payout.id),
        "amount": payout.net,
        "currency": payout.currency,
        "method": payout.method,
        "destination": json.loads(encryption.decrypt(payout.destination)),
        "metadata": {"account_id": str(payout.account_id), "trace_id": tracing.trace_id.get()},
    }
    answer = _call("POST", "/v1/payouts", json=body, headers={"Idempotency-Key": str(payout.id)})
    if answer.status_code == httpx.codes.UNPROCESSABLE_ENTITY:
        return Refused(str(answer.json()["error"]["code"]))
    return _standing(answer)


def look(payout: Payout) -> Standing:
    """How a payout stands that the provider has taken on.

    Raises:
        PayoutProviderUnavailable: no answer, or an error of its own.
    """
    return _standing(_call("GET", f"/v1/payouts/{payout.provider_id}"))


def _call(method: str, path: str, **more: Any) -> httpx.Response:  # noqa: ANN401 (httpx's own arguments)
    try:
        return _http().request(method, path, **more)
    except httpx.HTTPError as error:
        # Without the request: it holds where the money goes.
        raise PayoutProviderUnavailable(f"no answer from the payout provider: {type(error).__name__}") from None


def _standing(answer: httpx.Response) -> Standing:
    if not answer.is_success:
        raise PayoutProviderUnavailable(f"the payout provider answered {answer.status_code}")
    said = answer.json()
    failure = said.get("failure") or {}
    return Standing(said["id"], said["status"], failure.get("code"))


def read_webhook(body: bytes, signature: str) -> Event:
    """Verify a webhook and read it.

    Raises:
        InvalidSignature: not signed by the provider, signed too long ago, or not what the provider sends.
    """
    secret = settings().payout_webhook_secret
    match = _SIGNATURE.fullmatch(signature)
    if secret is None or match is None:
        raise InvalidSignature("no signature, or no secret to check it with")
    expected = hmac.new(secret.get_secret_value().encode(), match[1].encode() + b"." + body, hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected, match[2]):
        raise InvalidSignature("signed with another secret, or changed on the way")
    if abs(time.time() - int(match[1])) > SIGNATURE_TOLERANCE_SECONDS:
        raise InvalidSignature("signed too long ago")
    try:
        event = json.loads(body)
        return Event(event["id"], event["type"], event["data"]["object"])
    except (ValueError, KeyError, TypeError) as error:
        raise InvalidSignature("not what the provider sends") from error
