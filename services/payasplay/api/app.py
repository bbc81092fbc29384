"""The API: every domain's endpoints under ``/api/v1``."""

from collections.abc import AsyncIterator
from functools import partial

from fastapi import APIRouter, Depends, FastAPI
from fastapi.exceptions import RequestValidationError
from fastapi.responses import StreamingResponse
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from starlette.exceptions import HTTPException

from payasplay import live
from payasplay.api import database_away, docs_page, envelope, openapi, testing
from payasplay.api.admission import Admission
from payasplay.api.dependencies import CallerId
from payasplay.api.documentation import failures
from payasplay.api.input_rules import check_address
from payasplay.api.rate_limiting import RateLimitHeaders
from payasplay.domains import modules
from payasplay.errors import DomainError, PayloadTooLarge, Unauthorized
from payasplay.request_context import PRIVATE, RequestContext
from payasplay.request_limit import RequestLimit
from payasplay.settings import settings

PREFIX = "/api/v1"


def create_app() -> FastAPI:
    """The application, ready to serve."""
    app = FastAPI(
        title="Pay as Play API",
        version="1",
        description="People pay for digital content by use, and partners get paid for it.",
        # A page of our own: FastAPI's loads its scripts from somebody else's host.
        docs_url=None,
        openapi_url=f"{PREFIX}/openapi.json",
        redoc_url=None,
        dependencies=[Depends(check_address)],
    )
    # The last one added is the outermost.
    app.add_middleware(Admission)
    app.add_middleware(
        RequestLimit,
        limit_bytes=settings().request_limit_bytes,
        refusal=lambda: envelope.failure(PayloadTooLarge()),
    )
    app.add_middleware(RateLimitHeaders)
    app.add_middleware(RequestContext, unless_said=PRIVATE)
    app.add_exception_handler(DomainError, envelope.on_domain_error)
    app.add_exception_handler(RequestValidationError, envelope.on_invalid_request)
    app.add_exception_handler(HTTPException, envelope.on_http_error)
    for away in (OperationalError, PoolTimeout):
        app.add_exception_handler(away, database_away.on_database_error)
    app.add_exception_handler(Exception, envelope.on_unexpected)
    for router in (*(domain.router for domain in modules("endpoints")), _live):
        app.include_router(router, prefix=PREFIX)
    if settings().test_endpoints:
        for router in (testing.router, *(domain.router for domain in modules("testing"))):
            app.include_router(router, prefix=PREFIX)
    app.include_router(_health)
    app.include_router(docs_page.router, prefix=PREFIX)
    app.openapi = partial(openapi.document, app)  # type: ignore[method-assign]  # FastAPI's own way to extend it
    return app


_health = APIRouter()
_live = APIRouter(tags=["live events"])


@_health.get("/health", include_in_schema=False)
async def health() -> dict[str, str]:
    """Ready to serve."""
    return {"status": "ok", "service": "api"}


@_live.get("/events", response_class=StreamingResponse, responses=failures(Unauthorized))
async def events(account_id: CallerId) -> StreamingResponse:
    """Server-sent events of the account: ``wallet`` where its wallet has changed."""
    stream: AsyncIterator[str] = live.events(account_id)
    return StreamingResponse(stream, media_type="text/event-stream")
