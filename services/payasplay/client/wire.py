"""One HTTP exchange: out with the right headers, back with a record of it, failures by name."""

import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import Any
from uuid import uuid4

import httpx

from payasplay.client import trace
from payasplay.client.errors import NetworkError, ProtocolError, RequestTimeout
from payasplay.client.exchange import Exchange, ExchangeHook, Headers

# Shorter than the 5 s for which uvicorn keeps an idle connection: a call that is never repeated must not meet one that
# is being closed.
_IDLE_SECONDS = 3.0
# A timeout of zero means "do not block" to a socket, not "no time".
_SHORTEST_TIMEOUT = 0.001


@dataclass(frozen=True, slots=True)
class Origin:
    """Who calls: what one user's, or one scenario's, calls carry, on a connection pool that they share with others."""

    headers: Mapping[str, str]
    traceparent: str | None
    language: str | None
    on_exchange: ExchangeHook | None


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A request before it has headers of its own; ``content`` is stronger than ``json``, ``None`` is no body."""

    method: str
    url: str
    json: Any = None
    content: bytes | None = None
    params: Mapping[str, Any] | None = None
    headers: Mapping[str, str] | None = None
    timeout: float | None = None

    def with_bearer(self, access_token: str) -> "Outgoing":
        """The same request, signed in; an ``Authorization`` that the caller gave stays."""
        return replace(self, headers={"Authorization": f"Bearer {access_token}"} | dict(self.headers or {}))


def open_pool(timeout: float | httpx.Timeout, transport: httpx.BaseTransport | None) -> httpx.Client:
    """A connection pool that keeps no cookies (its users are many) and calls this machine without a proxy."""
    return httpx.Client(
        timeout=timeout,
        transport=transport,
        limits=httpx.Limits(max_connections=100, max_keepalive_connections=20, keepalive_expiry=_IDLE_SECONDS),
        mounts={"all://localhost": None, "all://127.0.0.1": None, "all://[::1]": None},
        cookies=CookieJar(DefaultCookiePolicy(allowed_domains=[])),
        headers={"Accept": "application/json", "User-Agent": "payasplay-client"},
    )


def exchange(pool: httpx.Client, origin: Origin, outgoing: Outgoing, *, left: float | None) -> httpx.Response:
    """Send one request and read its whole answer.

    Args:
        pool: the connections.
        origin: who calls.
        outgoing: what to send.
        left: seconds that no wait of this exchange may exceed, ``None`` for the timeouts as they are.

    Raises:
        RequestTimeout: connecting, sending or reading took too long.
        NetworkError: no connection, or one that broke.
        ProtocolError: what came back, or what was to be sent, is not HTTP.
    """
    request_id = uuid4().hex
    request = pool.build_request(
        outgoing.method,
        outgoing.url,
        json=outgoing.json,
        content=outgoing.content,
        params=outgoing.params,
        headers=_headers(origin, outgoing, request_id),
        timeout=_timeout(pool, outgoing.timeout, left),
    )
    began = time.monotonic()
    try:
        response = pool.send(request, follow_redirects=False)
    except httpx.TimeoutException as error:
        failed = RequestTimeout("The service did not answer in time.", request_id=request_id)
        _record(origin, request, None, began, failure=_reason(error))
        raise failed from error
    except (httpx.UnsupportedProtocol, httpx.LocalProtocolError, httpx.DecodingError) as error:
        wrong = ProtocolError(f"The call is not valid HTTP: {_reason(error)}", request_id=request_id)
        _record(origin, request, None, began, failure=_reason(error))
        raise wrong from error
    except httpx.TransportError as error:
        away = NetworkError("The service cannot be reached.", request_id=request_id)
        _record(origin, request, None, began, failure=_reason(error))
        raise away from error
    _record(origin, request, response, began)
    return response


def _headers(origin: Origin, outgoing: Outgoing, request_id: str) -> dict[str, str]:
    headers = dict(origin.headers)
    # What surrounds the call is nearer to it than what its client was made with.
    traceparent = trace.current_traceparent() or origin.traceparent
    language = trace.current_language() or origin.language
    if traceparent:
        headers["traceparent"] = traceparent
    if language:
        headers["Accept-Language"] = language
    return headers | dict(outgoing.headers or {}) | {"X-Request-Id": request_id}


def _timeout(pool: httpx.Client, own: float | None, left: float | None) -> httpx.Timeout:
    timeout = httpx.Timeout(own) if own is not None else pool.timeout
    if left is None:
        return timeout
    most = max(left, _SHORTEST_TIMEOUT)
    phases: dict[str, float | None] = timeout.as_dict()
    return httpx.Timeout(**{phase: most if value is None else min(value, most) for phase, value in phases.items()})


def _record(
    origin: Origin,
    request: httpx.Request,
    response: httpx.Response | None,
    began: float,
    *,
    failure: str | None = None,
) -> None:
    if origin.on_exchange is None:
        return
    origin.on_exchange(
        Exchange(
            method=request.method,
            url=str(request.url),
            request_headers=_frozen(request.headers),
            request_body=request.content,
            status=response.status_code if response is not None else None,
            response_headers=_frozen(response.headers) if response is not None else (),
            response_body=response.content if response is not None else b"",
            elapsed=time.monotonic() - began,
            request_id=request.headers["x-request-id"],
            failure=failure,
        )
    )


def _frozen(headers: httpx.Headers) -> Headers:
    return tuple(headers.multi_items())


def _reason(error: Exception) -> str:
    return f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
