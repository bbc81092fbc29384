"""Calls to addresses that a user gave: a way out to the internet, and none into the network that we stand in.

Only http and https. The name is resolved once, every address that it has is checked, and the connection goes to the
address that was checked, so that a name that changes its mind between the check and the call (DNS rebinding) gains
nothing. Redirects pass through the same door. What counts as internal: OWASP, "Server-Side Request Forgery Prevention".

    with outbound.open_client() as http:
        answer = http.get(url_of_a_user)
"""

import ipaddress
import socket
from collections.abc import Callable, Iterator, Sequence
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network

import httpx

from payasplay.errors import DomainError
from payasplay.settings import settings

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network
Resolve = Callable[[str, int], Sequence[str]]

TIMEOUT_SECONDS = 10.0
MOST_REDIRECTS = 3
MOST_BYTES = 10 * 1024 * 1024
_DEFAULT_PORTS = {"http": 80, "https": 443}
_HIGHEST_PORT = 65_535
# Answers of cloud hosts to their own machines, on an address that looks public.
_METADATA = (ipaddress.ip_network("168.63.129.16/32"),)
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_IPV4_COMPATIBLE = ipaddress.ip_network("::/96")


class ForbiddenTarget(DomainError):
    """An address that leads into our own network, or is none for the web."""

    code, status, text = "FORBIDDEN_TARGET", 400, "This address is not allowed. It must be a public web address."


class AnswerTooLarge(httpx.TransportError):
    """An answer longer than the limit: nothing that we asked for is that long."""


def open_client(
    *,
    timeout_seconds: float = TIMEOUT_SECONDS,
    limit_bytes: int = MOST_BYTES,
    allowed: Sequence[Network] | None = None,
    resolve: Resolve | None = None,
) -> httpx.Client:
    """A client for addresses that a user gave. It follows redirects, each checked like the first address.

    Args:
        timeout_seconds: for the connection, and for each wait on it.
        limit_bytes: the longest body that is read.
        allowed: internal networks that are reachable all the same; None for ``PAP_OUTBOUND_ALLOWED_NETWORKS``.
        resolve: host and port → addresses; None for the machine's resolver.

    Its calls raise ``ForbiddenTarget`` where the address or a redirect leads inside, ``AnswerTooLarge``, and the errors
    of httpx, ``httpx.ConnectError`` also where the name is not known.
    """
    networks = settings().outbound_allowed_networks if allowed is None else allowed
    return httpx.Client(
        transport=_GuardedTransport(networks, resolve or _resolve, limit_bytes),
        timeout=timeout_seconds,
        follow_redirects=True,
        max_redirects=MOST_REDIRECTS,
        # A proxy of the environment would make the call for us, past the check.
        trust_env=False,
        # No compression: a small answer stays small.
        headers={"Accept-Encoding": "identity", "User-Agent": "PayAsPlay/1"},
    )


def check(url: str, *, allowed: Sequence[Network] | None = None, resolve: Resolve | None = None) -> None:
    """Refuse an address before anything is sent to it, for example when it is entered in a form.

    Raises:
        ForbiddenTarget: it leads inside, has credentials in it, or is no web address.
        httpx.ConnectError: its name is not known.
    """
    networks = settings().outbound_allowed_networks if allowed is None else allowed
    try:
        parsed = httpx.URL(url)
    except httpx.InvalidURL as error:
        raise ForbiddenTarget from error
    _checked_address(parsed, networks, resolve or _resolve)


def is_public(address: Address) -> bool:
    """Whether an address belongs to the internet: also not where an IPv6 form wraps an internal IPv4 address."""
    inner = _wrapped_ipv4(address)
    if inner is not None:
        return is_public(inner)
    return (
        address.is_global
        and not address.is_multicast
        and not address.is_reserved
        and not any(address.version == network.version and address in network for network in _METADATA)
    )


def _wrapped_ipv4(address: Address) -> IPv4Address | None:
    if isinstance(address, IPv4Address):
        return None
    if address.ipv4_mapped or address.sixtofour:
        return address.ipv4_mapped or address.sixtofour
    if address.teredo:
        return address.teredo[1]
    if address in _NAT64 or (address in _IPV4_COMPATIBLE and int(address) > 1):
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return None


def _resolve(host: str, port: int) -> list[str]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (socket.gaierror, UnicodeError) as error:
        raise httpx.ConnectError(f"the name is not known: {host}") from error
    return [str(sockaddr[0]) for *_, sockaddr in found]


def _checked_address(url: httpx.URL, allowed: Sequence[Network], resolve: Resolve) -> Address:
    port = url.port or _DEFAULT_PORTS.get(url.scheme, 0)
    if url.scheme not in _DEFAULT_PORTS or not url.host or url.userinfo or port > _HIGHEST_PORT:
        raise ForbiddenTarget
    texts = resolve(url.host, port)
    # Every one: a name with one public and one internal address is a try to get in.
    addresses = [ipaddress.ip_address(text.partition("%")[0]) for text in texts]
    if not addresses or not all(is_public(each) or _is_allowed(each, allowed) for each in addresses):
        raise ForbiddenTarget
    return addresses[0]


def _is_allowed(address: Address, allowed: Sequence[Network]) -> bool:
    plain = _wrapped_ipv4(address) or address
    return any(plain.version == network.version and plain in network for network in allowed)


class _GuardedTransport(httpx.BaseTransport):
    def __init__(self, allowed: Sequence[Network], resolve: Resolve, limit_bytes: int) -> None:
        self._allowed = allowed
        self._resolve = resolve
        self._limit_bytes = limit_bytes
        self._inner = httpx.HTTPTransport(trust_env=False)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        address = _checked_address(request.url, self._allowed, self._resolve)
        # The connection goes to the checked address; the name stays in the Host header, and in TLS, which verifies it.
        pinned = httpx.Request(
            request.method,
            request.url.copy_with(host=str(address)),
            headers=request.headers,
            stream=request.stream,
            extensions={**request.extensions, "sni_hostname": request.url.host},
        )
        answer = self._inner.handle_request(pinned)
        if not isinstance(answer.stream, httpx.SyncByteStream):
            raise TypeError("a synchronous transport answered with an asynchronous body")
        body = _LimitedBody(answer.stream, self._limit_bytes)
        return httpx.Response(answer.status_code, headers=answer.headers, stream=body, extensions=answer.extensions)

    def close(self) -> None:
        self._inner.close()


class _LimitedBody(httpx.SyncByteStream):
    def __init__(self, inner: httpx.SyncByteStream, limit_bytes: int) -> None:
        self._inner = inner
        self._limit_bytes = limit_bytes

    def __iter__(self) -> Iterator[bytes]:
        size = 0
        for part in self._inner:
            size += len(part)
            if size > self._limit_bytes:
                raise AnswerTooLarge(f"the answer is longer than {self._limit_bytes} bytes")
            yield part

    def close(self) -> None:
        self._inner.close()
