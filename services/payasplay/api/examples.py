"""Examples for the API's document: made from the schemas, with words that a reader knows from the product.

Nothing is written twice: a field's example follows from its name and its type, so that a new endpoint has examples from
its first day. A name that says nothing yet has to be added here: a test knows which.
"""

from typing import Any

ID = "019ab2f4-7c1e-7d3a-9b60-2f4c8e1d5a77"
MOMENT, DAY = "2026-11-24T09:30:00Z", "2026-11-24"
KEY, PLAY_TOKEN = "PP-7K2M-Q9XD-4TBN", "plt_Zk3v9Qm2Xr7T"
_OPAQUE = "q8Zt3nV0yKxWcR5uJ2mLs7aHdPfGbEoT1iN9vCkXrYw"

_TEXTS = {
    "accessToken": "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIwMTlhYjJmNCJ9.kX2v",
    "accountHolder": "Sara Example",
    "actionPath": "/wallet/transactions",
    "address": "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAY5HFKQ",
    "apiKey": KEY,
    "authorizationUrl": "https://accounts.google.com/o/oauth2/v2/auth?state=q8Zt3nV0",
    "baseUrl": "https://moodle.example",
    "bic": "COBADEFFXXX",
    "challenge": _OPAQUE,
    "changePercent": "12.5",
    "code": "123456",
    "country": "DE",
    "currency": "EUR",
    "currentPassword": "correct horse battery",
    "description": "Snow on Damavand",
    "email": "sara@example.com",
    "en": "Snow on Damavand",
    "error": "unreachable",
    "externalId": "42",
    "externalSessionId": "session-1001",
    "fa": "برف بر دماوند",
    "failure": "course_unreadable",
    "failureCode": "account_closed",
    "favourite": "video",
    "field": "amount",
    "iban": "DE89370400440532013000",
    "label": "Visa •••• 4242",
    "learnerName": "Sara Example",
    "masked": "•••• 4242",
    "maskedKey": "PP-****-****-4TBN",
    "media": "sample.webm",
    "message": "Please look into your mailbox.",
    "name": "Sara",
    "newPassword": "another good pass phrase",
    "number": "ST-2F4C8E1D5A",
    "partnerName": "Alborz Films",
    "password": "correct horse battery",
    "paymentMethod": "pm_1PxQ2eLkdIwHu7ix",
    "platformDescription": "Films from the mountains",
    "platformName": "Kian Films",
    "playToken": PLAY_TOKEN,
    "problems": "a wallet is below zero",
    "proof": _OPAQUE,
    "q": "snow",
    "reason": "bad_token",
    "recoveryCodes": "ABCD-EFGH-IJKL-MNOP",
    "reference": "po_1001",
    "refreshToken": _OPAQUE,
    "requestId": "4f1c9a7be2d84c50",
    "search": "snow",
    "secondFactorCode": "123456",
    "secret": "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP",
    "signature": "A" * 86 + "==",
    "siteName": "Tehran School of Film",
    "state": _OPAQUE,
    "status": "succeeded",
    "summary": "How films are lit",
    "task": "send_receipt",
    "taxId": "12/345/67890",
    "text": "Your top-up of €25.00 has arrived.",
    "timeZone": "Europe/Berlin",
    "title": "Snow on Damavand",
    "titleFa": "برف بر دماوند",
    "token": _OPAQUE,
    "tokenType": "Bearer",
    "traceId": "4bf92f3577b34da6a3ce929d0e0e4736",
    "type": "payment_intent.succeeded",
    "unit": "day",
    "uri": "otpauth://totp/Pay%20as%20Play:sara@example.com?secret=JBSWY3DPEHPK3PXP&issuer=Pay%20as%20Play",
    "variant": "topup_completed",
    "vatNumber": "DE123456789",
    "verificationToken": _OPAQUE,
    "viewer": "Sa•••",
    "why": "timeout",
    # Headers.
    "Idempotency-Key": "3f0c5a52-7b1f-4c39-9a52-0a6c3d1e9b44",
    "Payout-Signature": "t=1764000000,v1=5257a869",
    "Second-Factor-Code": "123456",
    "Stripe-Signature": "t=1764000000,v1=5257a869",
    "X-Api-Key": KEY,
}
# Amounts that fit each other: 50.00 leaves, 1.00 is the fee, 49.00 arrives.
_AMOUNTS = {
    "amount": "50.00",
    "balance": "74.50",
    "balanceAfter": "24.50",
    "balanceBefore": "4.10",
    "available": "74.50",
    "averageMinuteCost": "0.45",
    "charge": "0.90",
    "credited": "50.00",
    "fee": "1.00",
    "fees": "5.45",
    "minimum": "10.00",
    "minimumBalance": "0.60",
    "net": "49.00",
    "paid": "0.90",
    "partner": "0.81",
    "partnerShare": "0.81",
    "platform": "0.09",
    "platformFee": "0.09",
    "recommendedTopUp": "25.00",
    "revenue": "54.45",
    "threshold": "10.00",
}
_NUMBERS = {
    "basisPoints": 2500,
    "billedSeconds": 90,
    "courses": 3,
    "durationSeconds": 540,
    "estimatedMinutesLeft": 165,
    "expiresIn": 900,
    "expiryMonth": 12,
    "expiryYear": 2034,
    "hours": 48,
    "limit": 20,
    "limitSeconds": 540,
    "minutes": 10,
    "previewSeconds": 20,
    "recoveryCodesLeft": 10,
    "seconds": 90,
    "times": 1,
}
_NO = frozenset({"sandbox", "expired", "late", "completed", "canRetry", "saveDestination"})
# What is null where all is well.
_NULL = frozenset({"failure", "failureCode", "revokedAt", "switchedOffAt", "reason", "error", "why", "readAt"})
_UNKNOWN = "text"

Json = Any  # JSON is any value


class Examples:
    """Makes examples of schemas; ``unknown`` are the names that it had no word for."""

    def __init__(self, schemas: dict[str, Json]) -> None:
        """Look references up in the document's ``components.schemas``."""
        self._schemas = schemas
        self.unknown: set[str] = set()

    def of(self, schema: Json, name: str = "") -> Json:
        """An example that fits the schema; ``name`` is that of the field, parameter or header that has it."""
        if "$ref" in schema:
            return self.of(self._schemas[schema["$ref"].rpartition("/")[2]], name)
        if "anyOf" in schema:
            return self._either(schema["anyOf"], name)
        chosen = [schema["const"]] if "const" in schema else schema.get("enum")
        return chosen[0] if chosen else self._plain(schema, name)

    def _plain(self, schema: Json, name: str) -> Json:
        made: Json = None
        match schema.get("type"):
            case "object":
                made = {field: self.of(each, field) for field, each in schema.get("properties", {}).items()}
            case "array":
                made = [self.of(schema["items"], name)] if "items" in schema else []
            case "string":
                made = self._text(schema, name)
            case "integer" | "number":
                made = max(_NUMBERS.get(name, 1), int(schema.get("minimum", 0)))
            case "boolean":
                made = name not in _NO
        return made

    def _either(self, branches: list[Json], name: str) -> Json:
        if name in _NULL and {"type": "null"} in branches:
            return None
        return self.of(next(each for each in branches if each != {"type": "null"}), name)

    def _text(self, schema: Json, name: str) -> Json:
        given = schema.get("examples")
        if given:  # an amount or a price says itself what it looks like
            return _AMOUNTS.get(name, given[0]) if given == ["12.50"] else given[0]
        by_format = {"uuid": ID, "date-time": MOMENT, "date": DAY}.get(schema.get("format", ""))
        if by_format is not None:
            return by_format
        if name not in _TEXTS:
            self.unknown.add(name)
        return _TEXTS.get(name, _UNKNOWN)
