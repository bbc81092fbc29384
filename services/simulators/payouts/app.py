"""The payouts simulator as one web application: the provider's API, and orders to it under ``/_courier``."""

import hmac
from collections.abc import AsyncIterator
from http import HTTPStatus
from typing import TypeVar

import aiohttp
from aiohttp import web
from pydantic import BaseModel, ValidationError

from simulators.logs import log
from simulators.payouts.courier import Courier
from simulators.payouts.payouts import AccountOrder, Book, Mode, NewsOrder, Payout, PayoutRequest
from simulators.payouts.settings import Settings

_DELIVERY_TIMEOUT = aiohttp.ClientTimeout(total=20)
_WAIT_SECONDS = 10.0
_ACCOUNT = "/_courier/accounts/{account_id}"
Model = TypeVar("Model", bound=BaseModel)


class Provider:
    """The routes."""

    def __init__(self, settings: Settings, courier: Courier) -> None:
        self._key = settings.payout_api_key.get_secret_value()
        self._courier = courier
        self._book = Book()

    def add_routes(self, app: web.Application) -> None:
        """Add the routes to the application."""
        app.router.add_post("/v1/payouts", self._create)
        app.router.add_get("/v1/payouts/{payout_id}", self._show)
        app.router.add_put(_ACCOUNT, self._order)
        app.router.add_get(_ACCOUNT + "/payouts", self._payouts)
        app.router.add_post(_ACCOUNT + "/news", self._news)

    async def _create(self, request: web.Request) -> web.Response:
        self._authenticate(request)
        key = request.headers.get("Idempotency-Key", "")
        if not key:
            raise _refusal(HTTPStatus.BAD_REQUEST, "missing_key", "An Idempotency-Key is needed.")
        asked = await _read(request, PayoutRequest)
        account = self._book.accounts[asked.metadata.get("account_id", "-")]
        if account.mode is Mode.DOWN:
            raise _refusal(HTTPStatus.SERVICE_UNAVAILABLE, "unavailable", "Not right now.")
        if account.mode is Mode.REFUSES:
            raise _refusal(HTTPStatus.UNPROCESSABLE_ENTITY, account.failure_code, "This can never be paid.")
        known = account.payouts.get(key)
        if known is not None:
            # A trace is not part of what is asked for: a later try has another one.
            if known.request.model_copy(update={"metadata": {}}) != asked.model_copy(update={"metadata": {}}):
                raise _refusal(HTTPStatus.CONFLICT, "idempotency_conflict", "This key came with another body before.")
            known.asked += 1
        payout = known or Payout(asked)
        account.payouts[key] = payout
        account.changed()
        if account.mode is Mode.HANGS_UP and request.transport is not None:
            request.transport.close()
        self._courier.settle(account, payout)
        log.info("payout taken on", trace_id=asked.metadata.get("trace_id"), payout=payout.id, again=known is not None)
        return web.json_response(payout.view(), status=HTTPStatus.ACCEPTED)

    async def _show(self, request: web.Request) -> web.Response:
        self._authenticate(request)
        found = self._book.find(request.match_info["payout_id"])
        if found is None:
            raise _refusal(HTTPStatus.NOT_FOUND, "not_found", "There is no such payout.")
        account, payout = found
        if account.mode is Mode.DOWN:
            raise _refusal(HTTPStatus.SERVICE_UNAVAILABLE, "unavailable", "Not right now.")
        return web.json_response(payout.view())

    async def _order(self, request: web.Request) -> web.Response:
        order = await _read(request, AccountOrder)
        account = self._book.accounts[request.match_info["account_id"]]
        for name, value in order.model_dump(exclude_none=True).items():
            setattr(account, name, value)
        if order.hold is False:
            for payout in account.payouts.values():
                self._courier.settle(account, payout)
        return web.json_response(order.model_dump(mode="json"))

    async def _payouts(self, request: web.Request) -> web.Response:
        account = self._book.accounts[request.match_info["account_id"]]
        counts = (int(request.query.get(name, "0")) for name in ("payouts", "told"))
        status = HTTPStatus.OK
        try:
            await account.wait_for(*counts, timeout=_WAIT_SECONDS)
        except TimeoutError:
            status = HTTPStatus.GATEWAY_TIMEOUT
        # Where the money goes is for whoever steers the provider, not for its API.
        shown = [
            each.view()
            | {"asked": each.asked, "deliveries": each.deliveries}
            | {"method": each.request.method, "destination": each.request.destination}
            for each in account.payouts.values()
        ]
        return web.json_response({"payouts": shown}, status=status)

    async def _news(self, request: web.Request) -> web.Response:
        order = await _read(request, NewsOrder)
        account = self._book.accounts[request.match_info["account_id"]]
        return web.json_response({"statuses": await self._courier.bring(account, order)})

    def _authenticate(self, request: web.Request) -> None:
        given = request.headers.get("Authorization", "")
        if not hmac.compare_digest(given.encode(), f"Bearer {self._key}".encode()):
            raise _refusal(HTTPStatus.UNAUTHORIZED, "unauthorized", "The key is not right.")


async def build_app(settings: Settings) -> web.Application:
    """Put the parts together; call it inside the event loop that will serve it."""
    session = aiohttp.ClientSession(timeout=_DELIVERY_TIMEOUT)
    courier = Courier(settings, session)
    app = web.Application()
    app.router.add_get("/health", _health)
    Provider(settings, courier).add_routes(app)

    async def end_with_the_app(_app: web.Application) -> AsyncIterator[None]:
        yield
        await courier.close()
        await session.close()

    app.cleanup_ctx.append(end_with_the_app)
    return app


async def _health(_request: web.Request) -> web.Response:
    return web.json_response({"status": "ok", "service": "payouts-simulator"})


async def _read(request: web.Request, model: type[Model]) -> Model:
    try:
        return model.model_validate_json(await request.read())
    except ValidationError as error:
        problems = "; ".join(f"{'.'.join(map(str, item['loc'])) or 'body'}: {item['msg']}" for item in error.errors())
        raise _refusal(HTTPStatus.BAD_REQUEST, "invalid", problems) from error


def _refusal(status: HTTPStatus, code: str, message: str) -> web.HTTPException:
    kinds: dict[HTTPStatus, type[web.HTTPException]] = {
        HTTPStatus.BAD_REQUEST: web.HTTPBadRequest,
        HTTPStatus.UNAUTHORIZED: web.HTTPUnauthorized,
        HTTPStatus.NOT_FOUND: web.HTTPNotFound,
        HTTPStatus.CONFLICT: web.HTTPConflict,
        HTTPStatus.UNPROCESSABLE_ENTITY: web.HTTPUnprocessableEntity,
        HTTPStatus.SERVICE_UNAVAILABLE: web.HTTPServiceUnavailable,
    }
    body = web.json_response({"error": {"code": code, "message": message}}).body
    return kinds[status](body=body, content_type="application/json")
