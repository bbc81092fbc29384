"""A call from beginning to end: the session's token, retries, one renewal, the envelope."""

from collections.abc import Mapping
from typing import Any

import httpx

from payasplay.accounts.schemas import TokenPairOut
from payasplay.client.envelope import Answer, read_bare, read_envelope
from payasplay.client.errors import ApiError, NotSignedIn, ProtocolError, RateLimited, SessionExpired
from payasplay.client.retry import IDEMPOTENT_METHODS, RetryPolicy
from payasplay.client.tokens import Tokens, TokenStore
from payasplay.client.wire import Origin, Outgoing, exchange

_UNAUTHORIZED = 401
_CLIENT_ERRORS = range(400, 500)


class Caller:
    """Makes the calls of one origin in one session; has no state of its own, so threads may share it."""

    def __init__(
        self,
        pool: httpx.Client,
        base_url: str,
        *,
        version: str,
        retry: RetryPolicy,
        origin: Origin,
        tokens: TokenStore | None,
    ) -> None:
        """Put the parts together; ``base_url`` has no slash at its end."""
        self.tokens = tokens
        self._pool = pool
        self._base_url = base_url
        self._api_url = f"{base_url}/api/{version}"
        self._retry = retry
        self._origin = origin

    def request(
        self,
        method: str,
        path: str,
        *,
        json: Any = None,  # noqa: ANN401 (JSON is any value)
        content: bytes | None = None,
        params: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
        idempotency_key: str | None = None,
        authenticated: bool = True,
        timeout: float | None = None,
    ) -> Answer:
        """Call any endpoint.

        Args:
            method: of HTTP, in any case.
            path: below ``/api/<version>``, beginning with a slash.
            json: the body, sent as it is, unchecked; ``None`` for no body.
            content: the body as raw bytes in place of ``json``; its content type is the caller's to give.
            params: the query; what is ``None`` is left out.
            headers: in addition to those of every call, and stronger.
            idempotency_key: makes a call of any method one that may be repeated.
            authenticated: send the session's token, where there is one, and renew it where it has expired.
            timeout: seconds for each phase of each exchange; the client's own where not given.

        Raises:
            ApiError: or one of its subclasses.
            ValueError: where the path does not begin with a slash.
        """
        if not path.startswith("/"):
            raise ValueError(f"a path begins with a slash: {path!r}")
        outgoing = Outgoing(
            method=method.upper(),
            url=self._api_url + path,
            json=json,
            content=content,
            params={name: value for name, value in (params or {}).items() if value is not None},
            headers=dict(headers or {}) | ({"Idempotency-Key": idempotency_key} if idempotency_key else {}),
            timeout=timeout,
        )
        repeatable = outgoing.method in IDEMPOTENT_METHODS or bool(idempotency_key)
        since = self._retry.clock()
        tokens = self.tokens.get() if authenticated and self.tokens else None
        try:
            return self._attempts(outgoing, tokens, since=since, repeatable=repeatable)
        except NotSignedIn:
            if tokens is None or self.tokens is None:
                raise
            renewed = self._renew(self.tokens, tokens)
        # Refused before, the call has done nothing yet: it may go again, whatever its method.
        return self._attempts(outgoing, renewed, since=since, repeatable=repeatable)

    def download(self, path: str, *, params: Mapping[str, Any] | None = None) -> bytes:
        """GET a file: an answer that says it is to be saved, and has no envelope.

        Raises:
            ApiError: or one of its subclasses; errors come in the envelope.
        """
        answer = self.request("GET", path, params=params)
        if not isinstance(answer.data, bytes):
            raise ProtocolError("the answer is not a file", status=answer.status, request_id=answer.request_id)
        return answer.data

    def request_bare(self, path: str) -> Answer:
        """GET a path of the server itself, outside of the versioned API, that answers JSON without an envelope."""
        outgoing = Outgoing("GET", self._base_url + path)

        def attempt(left: float | None) -> Answer:
            return read_bare(exchange(self._pool, self._origin, outgoing, left=left))

        return self._retry.run(attempt, since=self._retry.clock(), repeatable=True)

    def _attempts(self, outgoing: Outgoing, tokens: Tokens | None, *, since: float, repeatable: bool) -> Answer:
        signed = outgoing.with_bearer(tokens.access_token) if tokens else outgoing

        def attempt(left: float | None) -> Answer:
            response = exchange(self._pool, self._origin, signed, left=left)
            return read_envelope(response, retry_after=self._retry.seconds)

        return self._retry.run(attempt, since=since, repeatable=repeatable)

    def _renew(self, store: TokenStore, refused: Tokens) -> Tokens:
        """Exchange the refused tokens for new ones, unless somebody else did while we waited.

        Raises:
            SessionExpired: the API refuses to renew; the store is empty now.
            ApiError: the API could not be asked; the store still holds the tokens, for a later try.
        """
        with store.lock():
            current = store.get()
            if current is None:
                raise SessionExpired("Please sign in again.", status=_UNAUTHORIZED)
            if current.access_token != refused.access_token:
                return current
            try:
                # A refresh token is good for one use: this call is never repeated.
                answer = self.request(
                    "POST", "/auth/refresh", json={"refreshToken": current.refresh_token}, authenticated=False
                )
            except ApiError as error:
                if not _is_refusal(error):
                    raise
                store.clear()
                raise SessionExpired(
                    "Please sign in again.", status=error.status, request_id=error.request_id
                ) from error
            renewed = Tokens.of(answer.read(TokenPairOut))
            store.set(renewed)
            return renewed


def _is_refusal(error: ApiError) -> bool:
    """Whether the API itself said no, as opposed to being away, busy, or hidden behind a broken gateway."""
    return error.status in _CLIENT_ERRORS and not isinstance(error, RateLimited | ProtocolError)
