"""Domain errors: each knows its code, its HTTP status and a sentence that a person understands."""

import dataclasses
from dataclasses import dataclass
from typing import Any, ClassVar


@dataclass(frozen=True, slots=True)
class FieldError:
    """What is wrong with one field of a request.

    ``field`` is its name as the caller wrote it (``"amount"``, ``"address.city"``), ``code`` a stable word for programs
    and translations (``"too_small"``), ``params`` the numbers a message needs (``{"minimum": "5.00"}``).
    """

    field: str
    code: str
    message: str
    params: dict[str, Any] = dataclasses.field(default_factory=dict)


class DomainError(Exception):
    """The base of every error that a caller may see."""

    code: ClassVar[str] = "INTERNAL_ERROR"
    status: ClassVar[int] = 500
    text: ClassVar[str] = "Something went wrong on our side. Nothing was changed."

    def __init__(
        self,
        message: str | None = None,
        *,
        details: tuple[FieldError, ...] = (),
        retry_after: int | None = None,
    ) -> None:
        """Build the error; ``retry_after`` is in seconds and becomes the ``Retry-After`` header."""
        super().__init__(message or self.text)
        self.message = message or self.text
        self.details = details
        self.retry_after = retry_after


class ValidationFailed(DomainError):
    """A request with a missing, wrong, too long or unknown field."""

    code, status, text = "VALIDATION_ERROR", 400, "Some of the fields are not right."


class InvalidCredentials(DomainError):
    """An address and a password that do not belong together, or an address that nobody has."""

    code, status, text = "INVALID_CREDENTIALS", 401, "The e-mail address or the password is not right."


class Unauthorized(DomainError):
    """No access token, or one that is not valid any more."""

    code, status, text = "UNAUTHORIZED", 401, "Please sign in."


class EmailNotVerified(DomainError):
    """The right password of an account whose e-mail address is not confirmed yet."""

    code, status, text = "EMAIL_NOT_VERIFIED", 403, "Please confirm your e-mail address first."


class Forbidden(DomainError):
    """Signed in, but not allowed to do this."""

    code, status, text = "FORBIDDEN", 403, "You are not allowed to do this."


class SecondFactorRequired(DomainError):
    """An action that asks for the second factor, by somebody who has none yet."""

    code, status, text = (
        "SECOND_FACTOR_REQUIRED",
        403,
        "Please set up the second factor first, in the security settings.",
    )


class InvalidCode(DomainError):
    """A code of the second factor that is wrong, too old, or was used before."""

    code, status, text = "INVALID_CODE", 403, "This code is not right, is too old, or was used before."


class SignInRefused(DomainError):
    """Somebody else (Google, a wallet) does not vouch for the one who wants to sign in."""

    code, status, text = "SIGN_IN_REFUSED", 403, "This sign-in could not be confirmed. Please begin again."


class SignInProviderUnavailable(DomainError):
    """The service that somebody signs in with cannot be reached, or is not set up."""

    code, status, text = "SIGN_IN_PROVIDER_UNAVAILABLE", 503, "This way to sign in is not available right now."


class PayloadTooLarge(DomainError):
    """A request that is longer than anything that we ask for."""

    code, status, text = "PAYLOAD_TOO_LARGE", 413, "This is more than can be sent at once."


class NotFound(DomainError):
    """Nothing there, or something that belongs to somebody else."""

    code, status, text = "NOT_FOUND", 404, "There is nothing here."


class Conflict(DomainError):
    """A request that contradicts what is there."""

    code, status, text = "CONFLICT", 409, "This contradicts what is there already."


class IdempotencyConflict(DomainError):
    """The same Idempotency-Key with another body (rule: same key, other body → 409)."""

    code, status, text = "IDEMPOTENCY_CONFLICT", 409, "This key was used for another request already."


class RequestInProgress(DomainError):
    """The same Idempotency-Key while its first request is still at work."""

    code, status, text = (
        "REQUEST_IN_PROGRESS",
        409,
        "This request is still at work. Please try again in a moment.",
    )


class PaymentDeclined(DomainError):
    """The payment provider refused the card."""

    code, status, text = "PAYMENT_DECLINED", 402, "The card was declined. Nothing was charged."


class InsufficientBalance(DomainError):
    """A debit that the wallet cannot pay."""

    code, status, text = "INSUFFICIENT_BALANCE", 409, "There is not enough money in the wallet."


class RateLimited(DomainError):
    """Too many requests in a window."""

    code, status, text = "RATE_LIMIT_EXCEEDED", 429, "Too many attempts. Please wait a little."


class ServiceUnavailable(DomainError):
    """Something that the API itself stands on, such as its database, cannot be reached."""

    code, status, text = "SERVICE_UNAVAILABLE", 503, "This is not available right now. Please try again in a moment."


class PaymentProviderUnavailable(DomainError):
    """The payment provider cannot be reached or answers with an error of its own."""

    code, status, text = "PAYMENT_PROVIDER_UNAVAILABLE", 503, "Card payments are not available right now."


class PayoutProviderUnavailable(DomainError):
    """The payout provider cannot be reached or answers with an error of its own."""

    code, status, text = "PAYOUT_PROVIDER_UNAVAILABLE", 503, "Payouts are not available right now."
