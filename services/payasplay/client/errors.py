"""What a call can end with: one class for each thing that callers tell apart, each with a key for translations."""

from typing import ClassVar

from payasplay.schemas import ErrorOut, FieldErrorOut


class ApiError(Exception):
    """The base of every failure of a call.

    Attributes:
        status: the HTTP status, ``None`` where no answer came.
        code: a stable word for programs, the API's own or, where no answer came, the client's.
        message: a sentence for people, in English.
        details: the fields that are to blame, empty where none are.
        request_id: names the call in the logs.
        retry_after: seconds that the answer asked to wait, ``None`` where it did not ask.
    """

    default_code: ClassVar[str] = "INTERNAL_ERROR"

    def __init__(
        self,
        message: str,
        *,
        status: int | None = None,
        code: str | None = None,
        details: tuple[FieldErrorOut, ...] = (),
        request_id: str | None = None,
        retry_after: float | None = None,
    ) -> None:
        """Build the error; without ``code`` it has the one of its class."""
        super().__init__(message)
        self.status = status
        self.code = code or self.default_code
        self.message = message
        self.details = details
        self.request_id = request_id
        self.retry_after = retry_after

    @property
    def message_key(self) -> str:
        """The translation of exactly this error: ``error.PAYMENT_DECLINED``."""
        return f"error.{self.code}"

    @property
    def fallback_key(self) -> str:
        """A translation that fits the error's class, for a code that the catalogue does not know yet."""
        return f"error.{self.default_code}"

    def __str__(self) -> str:
        """Status, code, sentence and request id: what a log line or a report needs."""
        where = f" (request {self.request_id})" if self.request_id else ""
        return f"{self.status or 'no answer'} {self.code}: {self.message}{where}"


class ValidationError(ApiError):
    """A field is missing, wrong, too long or unknown; ``details`` names it."""

    default_code = "VALIDATION_ERROR"


class InvalidCredentials(ApiError):
    """The address and the password do not belong together."""

    default_code = "INVALID_CREDENTIALS"


class NotSignedIn(ApiError):
    """The call needs a signed-in account."""

    default_code = "UNAUTHORIZED"


class SessionExpired(NotSignedIn):
    """There was a session, and it cannot be renewed; the tokens are gone from the store."""

    default_code = "SESSION_EXPIRED"


class Forbidden(ApiError):
    """Signed in, but not allowed to do this."""

    default_code = "FORBIDDEN"


class SecondFactorRequired(Forbidden):
    """The action asks for the second factor, and the account has none yet."""

    default_code = "SECOND_FACTOR_REQUIRED"


class InvalidCode(Forbidden):
    """A code of the second factor that is wrong, too old, or was used before."""

    default_code = "INVALID_CODE"


class EmailNotVerified(Forbidden):
    """The right password of an account whose e-mail address is not confirmed yet."""

    default_code = "EMAIL_NOT_VERIFIED"


class SignInRefused(Forbidden):
    """Somebody else does not vouch for the one who wants to sign in."""

    default_code = "SIGN_IN_REFUSED"


class PayloadTooLarge(ApiError):
    """More than the API takes at once."""

    default_code = "PAYLOAD_TOO_LARGE"


class NotFound(ApiError):
    """Nothing there, or something that belongs to somebody else."""

    default_code = "NOT_FOUND"


class Conflict(ApiError):
    """The call contradicts what is there."""

    default_code = "CONFLICT"


class IdempotencyConflict(Conflict):
    """The idempotency key was used for another body already."""

    default_code = "IDEMPOTENCY_CONFLICT"


class RequestInProgress(Conflict):
    """The first call with this idempotency key is still at work."""

    default_code = "REQUEST_IN_PROGRESS"


class InsufficientBalance(Conflict):
    """The wallet cannot pay this."""

    default_code = "INSUFFICIENT_BALANCE"


class ApiKeyRefused(ApiError):
    """The partner API does not take the key; ``code`` says why."""

    default_code = "API_KEY_UNKNOWN"


class PaymentDeclined(ApiError):
    """The payment provider refused the card."""

    default_code = "PAYMENT_DECLINED"


class RateLimited(ApiError):
    """Too many calls in a window; ``retry_after`` says for how long."""

    default_code = "RATE_LIMIT_EXCEEDED"


class ServerError(ApiError):
    """The API, or something that it needs, is broken or away."""


class ServiceUnavailable(ServerError):
    """Something that the API stands on is away for the moment; the same call may well succeed a little later."""

    default_code = "SERVICE_UNAVAILABLE"


class PayoutProviderUnavailable(ServerError):
    """The payout provider cannot be reached; nothing was sent."""

    default_code = "PAYOUT_PROVIDER_UNAVAILABLE"


class PaymentProviderUnavailable(ServerError):
    """Card payments are not possible at the moment."""

    default_code = "PAYMENT_PROVIDER_UNAVAILABLE"


class SignInProviderUnavailable(ServerError):
    """The service that somebody signs in with cannot be reached at the moment."""

    default_code = "SIGN_IN_PROVIDER_UNAVAILABLE"


class ProtocolError(ServerError):
    """The answer is not what the API promises: no envelope, or data of another shape.

    A kind of :class:`ServerError`, because a gateway's own error page means the same to a user.
    """

    default_code = "PROTOCOL_ERROR"


class NetworkError(ApiError):
    """The API could not be reached, or hung up before it answered."""

    default_code = "NETWORK_ERROR"


class RequestTimeout(ApiError):
    """The API did not answer in time; whether it did the work is not known."""

    default_code = "TIMEOUT"


_BY_CODE: dict[str, type[ApiError]] = {
    kind.default_code: kind
    for kind in (
        ValidationError,
        InvalidCredentials,
        NotSignedIn,
        Forbidden,
        SecondFactorRequired,
        InvalidCode,
        PayoutProviderUnavailable,
        EmailNotVerified,
        SignInRefused,
        SignInProviderUnavailable,
        PayloadTooLarge,
        NotFound,
        Conflict,
        IdempotencyConflict,
        RequestInProgress,
        InsufficientBalance,
        PaymentDeclined,
        RateLimited,
        ServerError,
        PaymentProviderUnavailable,
        ServiceUnavailable,
    )
}
_BY_CODE |= dict.fromkeys(("API_KEY_MALFORMED", "API_KEY_UNKNOWN", "API_KEY_REVOKED", "API_KEY_FOREIGN"), ApiKeyRefused)
_BY_STATUS: dict[int, type[ApiError]] = {
    400: ValidationError,
    401: NotSignedIn,
    402: PaymentDeclined,
    403: Forbidden,
    404: NotFound,
    409: Conflict,
    422: ValidationError,
    429: RateLimited,
}
_FIRST_SERVER_STATUS = 500


def error_class(status: int, code: str) -> type[ApiError]:
    """The class of an answer: by its code, else, for a code newer than this client, by its status."""
    by_status = ServerError if status >= _FIRST_SERVER_STATUS else _BY_STATUS.get(status, ApiError)
    return _BY_CODE.get(code, by_status)


def from_answer(status: int, error: ErrorOut, *, request_id: str, retry_after: float | None) -> ApiError:
    """The error that a failure envelope speaks of."""
    return error_class(status, error.code)(
        error.message,
        status=status,
        code=error.code,
        details=tuple(error.details),
        request_id=request_id,
        retry_after=retry_after,
    )
