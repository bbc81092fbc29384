"""The client of the API: what the web tier, the suite and scripts hold in their hands."""

from collections.abc import Mapping
from dataclasses import replace
from types import TracebackType
from typing import Any, Literal, Self

import httpx
from pydantic import BaseModel

from payasplay.client import trace
from payasplay.client.caller import Caller
from payasplay.client.envelope import Answer
from payasplay.client.exchange import ExchangeHook
from payasplay.client.resources.account import Account
from payasplay.client.resources.auth import Auth
from payasplay.client.resources.auto_topup import AutoTopUp
from payasplay.client.resources.lms import Lms
from payasplay.client.resources.notifications import Notifications
from payasplay.client.resources.partner import Partner
from payasplay.client.resources.partner_api import PartnerApi
from payasplay.client.resources.payment_methods import PaymentMethods
from payasplay.client.resources.playback import Playback
from payasplay.client.resources.second_factor import SecondFactor
from payasplay.client.resources.settlement import Settlement
from payasplay.client.resources.wallet import Wallet
from payasplay.client.resources.withdrawals import Withdrawals
from payasplay.client.retry import RetryPolicy
from payasplay.client.tokens import TokenStore
from payasplay.client.wire import Origin, open_pool


class Health(BaseModel):
    """What a part that is ready says of itself."""

    status: Literal["ok"]
    service: str


class Client:
    """Speaks with the API over one pool of connections; safe to share between threads.

    Make one per process and derive from it, at no cost, one per user (:meth:`with_tokens`) or per scenario
    (:meth:`derive`). Leaving the ``with`` block of the first closes the connections; a derived one has none of its own.

    Every failure of a call is an :class:`~payasplay.client.errors.ApiError`.
    """

    def __init__(
        self,
        base_url: str,
        *,
        tokens: TokenStore | None = None,
        timeout: float | httpx.Timeout = 10.0,
        retry: RetryPolicy | None = None,
        transport: httpx.BaseTransport | None = None,
        headers: Mapping[str, str] | None = None,
        on_exchange: ExchangeHook | None = None,
        version: str = "v1",
        traceparent: str | None = None,
        language: str | None = None,
    ) -> None:
        """Prepare; nothing is sent yet.

        Args:
            base_url: where the API is, ``http(s)://host[:port][/prefix]``, without ``/api/v1``.
            tokens: where the session's tokens are kept; without it, calls are made signed out.
            timeout: seconds for each phase of an exchange: connect, send, wait for a piece of the answer.
            retry: how calls that may be repeated are repeated.
            transport: in place of the network, for tests and the stand-in.
            headers: on every call.
            on_exchange: gets a record of every exchange.
            version: of the API.
            traceparent: the W3C trace that the calls belong to, where no ``trace.use`` surrounds them.
            language: for ``Accept-Language``, where no ``trace.use`` surrounds the call.

        Raises:
            ValueError: the address is not http(s), or ``traceparent`` is not well-formed.
        """
        address = httpx.URL(base_url)
        if address.scheme not in {"http", "https"} or not address.host or address.query or address.fragment:
            raise ValueError(f"the API's address is http(s)://host[:port][/prefix], not {base_url!r}")
        self._build(
            open_pool(timeout, transport),
            str(address).rstrip("/"),
            version=version,
            retry=retry or RetryPolicy(),
            origin=Origin(
                headers=dict(headers or {}),
                traceparent=trace.checked(traceparent) if traceparent is not None else None,
                language=language,
                on_exchange=on_exchange,
            ),
            tokens=tokens,
            owns_pool=True,
        )

    def _build(
        self,
        pool: httpx.Client,
        base_url: str,
        *,
        version: str,
        retry: RetryPolicy,
        origin: Origin,
        tokens: TokenStore | None,
        owns_pool: bool,
    ) -> None:
        self._pool, self._base_url, self._version, self._retry = pool, base_url, version, retry
        self._origin, self._owns_pool = origin, owns_pool
        self._caller = Caller(pool, base_url, version=version, retry=retry, origin=origin, tokens=tokens)
        self.auth = Auth(self._caller)
        self.account = Account(self._caller)
        self.wallet = Wallet(self._caller)
        self.second_factor = SecondFactor(self._caller)
        self.payment_methods = PaymentMethods(self._caller)
        self.auto_topup = AutoTopUp(self._caller)
        self.withdrawals = Withdrawals(self._caller)
        self.notifications = Notifications(self._caller)
        self.playback = Playback(self._caller)
        self.partner = Partner(self._caller)
        self.partner_api = PartnerApi(self._caller)
        self.settlement = Settlement(self._caller)
        self.lms = Lms(self._caller)

    def with_tokens(self, tokens: TokenStore | None) -> "Client":
        """The same client in another session, over the same connections."""
        return self._derived(self._origin, tokens)

    def derive(
        self,
        *,
        tokens: TokenStore | None = None,
        headers: Mapping[str, str] | None = None,
        on_exchange: ExchangeHook | None = None,
        traceparent: str | None = None,
        language: str | None = None,
    ) -> "Client":
        """The same client for another scenario or user, over the same connections; what is not given stays.

        Raises:
            ValueError: ``traceparent`` is not well-formed.
        """
        origin = self._origin
        if headers is not None:
            origin = replace(origin, headers=dict(origin.headers) | dict(headers))
        if on_exchange is not None:
            origin = replace(origin, on_exchange=on_exchange)
        if traceparent is not None:
            origin = replace(origin, traceparent=trace.checked(traceparent))
        if language is not None:
            origin = replace(origin, language=language)
        return self._derived(origin, tokens if tokens is not None else self._caller.tokens)

    def _derived(self, origin: Origin, tokens: TokenStore | None) -> "Client":
        other = object.__new__(type(self))
        other._build(
            self._pool,
            self._base_url,
            version=self._version,
            retry=self._retry,
            origin=origin,
            tokens=tokens,
            owns_pool=False,
        )
        return other

    @property
    def tokens(self) -> TokenStore | None:
        """Where this client's session is kept."""
        return self._caller.tokens

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
        """Call any endpoint with anything; see :meth:`Caller.request <payasplay.client.caller.Caller.request>`."""
        return self._caller.request(
            method,
            path,
            json=json,
            content=content,
            params=params,
            headers=headers,
            idempotency_key=idempotency_key,
            authenticated=authenticated,
            timeout=timeout,
        )

    def health(self) -> Health:
        """Ask whether the API is ready.

        Raises:
            ApiError: it is not, or cannot be reached.
        """
        return self._caller.request_bare("/health").read(Health)

    def close(self) -> None:
        """Close the connections, where they are this client's own."""
        if self._owns_pool:
            self._pool.close()

    def __enter__(self) -> Self:
        """The client itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """Close the connections, where they are this client's own."""
        self.close()
