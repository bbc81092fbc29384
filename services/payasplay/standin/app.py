"""The stand-in as an application: its calls below ``/api/v1``, and a clear word for all that it does not know."""

import time
from pathlib import Path

from fastapi import APIRouter, Depends, FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import FileResponse, JSONResponse
from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from payasplay import tracing
from payasplay.api import envelope
from payasplay.api.input_rules import check_address
from payasplay.errors import DomainError
from payasplay.logs import logger
from payasplay.schemas import Failure
from payasplay.standin.errors import NotSimulated
from payasplay.standin.routes import (
    accounts,
    cards,
    events,
    notifications,
    partner,
    partner_api,
    passwords,
    playback,
    second_factor,
    testing,
    topups,
    wallet,
    withdrawals,
)
from payasplay.standin.seed import sow
from payasplay.standin.world import World

PREFIX = "/api/v1"
ROUTES = (
    accounts,
    passwords,
    second_factor,
    wallet,
    topups,
    withdrawals,
    cards,
    playback,
    notifications,
    partner,
    partner_api,
    events,
)
_CARD = Path(__file__).with_name("card.js")
_UNKNOWN = frozenset({404, 405})
log = logger(__name__)


def create_app(*, test_endpoints: bool = False) -> FastAPI:
    """A stand-in with a state of its own; ``test_endpoints`` as the platform has them under test."""
    app = FastAPI(
        title="The stand-in of the Pay as Play API",
        version="1",
        docs_url=None,
        redoc_url=None,
        openapi_url=f"{PREFIX}/openapi.json",
        dependencies=[Depends(check_address)],
        responses={"default": {"model": Failure, "description": "What went wrong, in the API's one shape."}},
    )
    app.state.world = World()
    sow(app.state.world)
    app.add_middleware(_Context)
    app.add_exception_handler(DomainError, envelope.on_domain_error)
    app.add_exception_handler(RequestValidationError, envelope.on_invalid_request)
    app.add_exception_handler(HTTPException, _on_http_error)
    app.add_exception_handler(Exception, envelope.on_unexpected)
    for module in (*ROUTES, *((testing,) if test_endpoints else ())):
        app.include_router(module.router, prefix=PREFIX)
    app.include_router(_health)
    return app


_health = APIRouter()


@_health.get("/health", include_in_schema=False)
async def health() -> dict[str, str]:
    """Ready to serve."""
    return {"status": "ok", "service": "stand-in of the api"}


@_health.get("/card.js", include_in_schema=False)
async def card() -> FileResponse:
    """In the payment provider's place, for the pages with a card."""
    return FileResponse(_CARD, media_type="text/javascript")


async def _on_http_error(request: Request, error: Exception) -> JSONResponse:
    if isinstance(error, HTTPException) and error.status_code in _UNKNOWN:
        log.warning("not simulated", method=request.method, path=request.url.path)
        return envelope.failure(NotSimulated())
    return envelope.on_http_error(request, error)


class _Context:
    """ASGI middleware: each answer has its request's id, is nobody else's, and leaves a line in the log."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        incoming = Headers(scope=scope)
        tracing.begin(traceparent=incoming.get("traceparent"), request=incoming.get("x-request-id"))
        began = time.perf_counter()

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers["X-Request-Id"] = tracing.request_id.get()
                headers.setdefault("Cache-Control", "no-store")
                if scope["path"] != "/health":
                    took = round((time.perf_counter() - began) * 1000, 1)
                    said = {"method": scope["method"], "path": scope["path"], "status": message["status"]}
                    log.info("request", service="stand-in", ms=took, **said)
            await send(message)

        await self._app(scope, receive, send_with_headers)
