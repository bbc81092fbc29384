"""The web application: its parts put together."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx
from fastapi import FastAPI
from redis import Redis
from starlette.staticfiles import StaticFiles

from payasplay.client import Client
from payasplay.request_context import RequestContext
from payasplay.request_limit import RequestLimit
from payasplay.standin.memory import memory_store
from payasplay.web import error_pages
from payasplay.web.exchange_log import write_down
from payasplay.web.pages import (
    account,
    auto_topup,
    catalogue,
    events,
    forgot_password,
    history,
    lms,
    lms_courses,
    lms_progress,
    notification_settings,
    notifications,
    onboarding,
    partner,
    partner_docs,
    partner_wizard,
    payment_methods,
    security,
    settlement,
    settlement_settings,
    sign_in,
    sign_up,
    start,
    top_up,
    unsubscribe,
    wallet,
    watch,
    ways_in,
    withdraw,
    withdrawals,
)
from payasplay.web.rendering import STATIC, STATIC_PREFIX
from payasplay.web.request_middleware import BrokenPage, SessionCookie, TraceToApi
from payasplay.web.security_headers import SecurityHeaders
from payasplay.web.sessions import SessionStore
from payasplay.web.settings import ApiMode, WebSettings
from payasplay.web.visitors import Services

_VALKEY_SECONDS = 5


def create_app(
    settings: WebSettings,
    *,
    api_transport: httpx.BaseTransport | None = None,
    stream_transport: httpx.AsyncBaseTransport | None = None,
) -> FastAPI:
    """The application, ready to serve; the transports stand in for the network in tests."""
    valkey = _session_store(settings)
    on_exchange = write_down if settings.record_exchanges else None
    api = Client(settings.api_url, transport=api_transport, on_exchange=on_exchange)

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        limits = httpx.Limits(max_connections=None, max_keepalive_connections=0)
        async with httpx.AsyncClient(transport=stream_transport, limits=limits, trust_env=False) as streams:
            app.state.streams = streams
            yield
        api.close()
        valkey.close()

    app = FastAPI(title="Pay as Play", docs_url=None, redoc_url=None, openapi_url=None, lifespan=lifespan)
    sessions = SessionStore(
        valkey, settings.session_secret.get_secret_value(), idle_seconds=settings.session_idle_minutes * 60
    )
    app.state.services = Services(settings=settings, sessions=sessions, api=api)
    for part in (start, sign_in, sign_up, wallet, top_up, events, notifications, notification_settings, unsubscribe):
        app.include_router(part.router)
    for part in (catalogue, watch, history):
        app.include_router(part.router)
    for part in (onboarding, ways_in, forgot_password, account):
        app.include_router(part.router)
    for part in (security, payment_methods, auto_topup, withdraw, withdrawals):
        app.include_router(part.router)
    for part in (partner, partner_wizard, partner_docs):
        app.include_router(part.router)
    # The settings first: their address would read as a settlement's otherwise.
    for part in (settlement_settings, settlement):
        app.include_router(part.router)
    # Before the courses: what has a name of its own is no connection's id.
    for router in (lms_progress.router, lms_progress.csv_router, lms.router, lms_courses.router):
        app.include_router(router)
    app.mount(STATIC_PREFIX, StaticFiles(directory=STATIC), name="static")
    error_pages.install(app)
    # The last one added is the outermost.
    app.add_middleware(RequestLimit, limit_bytes=settings.request_limit_bytes)
    app.add_middleware(SessionCookie)
    app.add_middleware(BrokenPage, page=error_pages.broken_page)
    app.add_middleware(TraceToApi)
    app.add_middleware(RequestContext)
    app.add_middleware(SecurityHeaders, settings=settings, static_prefix=STATIC_PREFIX)
    return app


def _session_store(settings: WebSettings) -> Redis:
    if settings.api_mode is ApiMode.MOCK:
        return memory_store()
    return Redis.from_url(
        settings.valkey_url, socket_timeout=_VALKEY_SECONDS, socket_connect_timeout=_VALKEY_SECONDS, protocol=2
    )
