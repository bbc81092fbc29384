"""Idempotency keys as the real API has them: the first answer again, whatever it was."""

import hashlib
from collections import OrderedDict
from dataclasses import dataclass
from http import HTTPStatus

from aiohttp import web
from aiohttp.typedefs import Handler

_KEPT_AT_MOST = 10_000


@dataclass(slots=True)
class _Kept:
    fingerprint: str
    status: int | None = None
    body: bytes = b""


class IdempotencyKeys:
    """Remembers the answers to requests with an ``Idempotency-Key``."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, _Kept] = OrderedDict()

    @web.middleware
    async def middleware(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Answer a repeated request as the first time; refuse one whose parameters differ or that is still at work."""
        key = request.headers.get("Idempotency-Key")
        if key is None or request.method != "POST":
            return await handler(request)
        fingerprint = hashlib.sha256(request.path.encode() + b"\n" + await request.read()).hexdigest()
        kept = self._kept.get(key)
        if kept is None:
            return await self._first(key, fingerprint, request, handler)
        if kept.fingerprint != fingerprint:
            return _refusal(HTTPStatus.BAD_REQUEST, "idempotency_error", "This key came with other parameters before.")
        if kept.status is None:
            return _refusal(HTTPStatus.CONFLICT, "idempotency_error", "The first request with this key is at work.")
        return web.Response(
            status=kept.status,
            body=kept.body,
            content_type="application/json",
            headers={"Idempotent-Replayed": "true"},
        )

    async def _first(self, key: str, fingerprint: str, request: web.Request, handler: Handler) -> web.StreamResponse:
        kept = self._kept[key] = _Kept(fingerprint)
        if len(self._kept) > _KEPT_AT_MOST:
            self._kept.popitem(last=False)
        try:
            answer = await handler(request)
        except BaseException:
            self._kept.pop(key, None)  # nothing was answered, so the next request is a first one again
            raise
        if isinstance(answer, web.Response) and isinstance(answer.body, bytes):
            kept.status, kept.body = answer.status, answer.body
        return answer


def _refusal(status: HTTPStatus, kind: str, message: str) -> web.Response:
    return web.json_response({"error": {"type": kind, "message": message}}, status=status)
