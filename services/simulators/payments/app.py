"""The payments simulator as one web application."""

from collections.abc import AsyncIterator

import aiohttp
from aiohttp import web
from aiohttp.typedefs import Handler

from simulators.logs import log
from simulators.payments import assets, provider
from simulators.payments.courier import Courier, Timing
from simulators.payments.courier_api import CourierApi
from simulators.payments.faults import ProviderFaults
from simulators.payments.idempotency import IdempotencyKeys
from simulators.payments.settings import Settings

_DELIVERY_TIMEOUT = aiohttp.ClientTimeout(total=20)


async def build_app(settings: Settings) -> web.Application:
    """Put the parts together; call it inside the event loop that will serve it."""
    session = aiohttp.ClientSession(timeout=_DELIVERY_TIMEOUT)
    courier = Courier(
        url=settings.webhook_url,
        secret=settings.stripe_webhook_secret.get_secret_value(),
        timing=Timing(
            delay=settings.stripe_webhook_delay,
            first_pause=settings.stripe_webhook_first_pause,
            longest_pause=settings.stripe_webhook_longest_pause,
            give_up_after=settings.stripe_webhook_give_up_after,
        ),
        session=session,
    )
    faults = ProviderFaults()
    provider.prepare(courier.take)
    app = web.Application(
        middlewares=[
            _logged,
            faults.middleware,
            provider.errors_as_answers,
            provider.authenticated,
            # A declined card is an answer to keep, a missing key is not: errors become answers on both sides of it.
            IdempotencyKeys().middleware,
            provider.errors_as_answers,
        ]
    )
    app.router.add_get("/health", _health)
    assets.add_routes(app)
    CourierApi(courier, faults).add_routes(app)
    provider.add_routes(app)

    async def end_with_the_app(_app: web.Application) -> AsyncIterator[None]:
        yield
        await courier.close()
        await session.close()

    app.cleanup_ctx.append(end_with_the_app)
    return app


async def _health(_request: web.Request) -> web.Response:
    return web.json_response({"status": "ok", "service": "payments-simulator"})


@web.middleware
async def _logged(request: web.Request, handler: Handler) -> web.StreamResponse:
    # Path only: neither bodies nor queries are logged, since they may hold a card or a key.
    traceparent = request.headers.get("traceparent", "").split("-")
    trace_id = traceparent[1] if len(traceparent) == 4 else None  # noqa: PLR2004 - version-trace-span-flags
    status = 500
    try:
        answer = await handler(request)
        status = answer.status
    except web.HTTPException as error:
        status = error.status
        raise
    except Exception:
        log.exception("request failed", trace_id=trace_id, method=request.method, path=request.path)
        raise
    finally:
        if request.path != "/health":
            log.info("request", trace_id=trace_id, method=request.method, path=request.path, status=status)
    return answer
