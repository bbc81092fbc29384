"""The stand-in as an application: its calls below ``/api/v1``, and a clear word for all that it does not know."""

from pathlib import Path

from fastapi import APIRouter, Depends, FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import FileResponse, JSONResponse
from starlette.exceptions import HTTPException

from payasplay.api import envelope
from payasplay.api.input_rules import check_address
from payasplay.errors import DomainError
from payasplay.logs import logger
from payasplay.request_context import PRIVATE, RequestContext
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
    app.add_middleware(RequestContext, unless_said=PRIVATE)
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
