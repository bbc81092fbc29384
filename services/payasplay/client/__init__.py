"""The API's client: one, synchronous, for the web tier and for the suite."""

from payasplay.client import trace
from payasplay.client.client import Client, Health
from payasplay.client.envelope import Answer
from payasplay.client.errors import (
    ApiError,
    Conflict,
    EmailNotVerified,
    Forbidden,
    IdempotencyConflict,
    InsufficientBalance,
    InvalidCredentials,
    NetworkError,
    NotFound,
    NotSignedIn,
    PaymentDeclined,
    PaymentProviderUnavailable,
    ProtocolError,
    RateLimited,
    RequestInProgress,
    RequestTimeout,
    ServerError,
    SessionExpired,
    ValidationError,
)
from payasplay.client.exchange import Exchange, ExchangeHook
from payasplay.client.retry import RetryPolicy
from payasplay.client.testing import TestingClient
from payasplay.client.tokens import InMemoryTokenStore, Tokens, TokenStore

__all__ = [
    "Answer",
    "ApiError",
    "Client",
    "Conflict",
    "EmailNotVerified",
    "Exchange",
    "ExchangeHook",
    "Forbidden",
    "Health",
    "IdempotencyConflict",
    "InMemoryTokenStore",
    "InsufficientBalance",
    "InvalidCredentials",
    "NetworkError",
    "NotFound",
    "NotSignedIn",
    "PaymentDeclined",
    "PaymentProviderUnavailable",
    "ProtocolError",
    "RateLimited",
    "RequestInProgress",
    "RequestTimeout",
    "RetryPolicy",
    "ServerError",
    "SessionExpired",
    "TestingClient",
    "TokenStore",
    "Tokens",
    "ValidationError",
    "trace",
]
