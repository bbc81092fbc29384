"""The courier's HTTP API, by which a suite steers it: everything under ``/_courier``."""

from http import HTTPStatus
from typing import Any, TypeVar

from aiohttp import web
from pydantic import BaseModel, ValidationError

from simulators.payments.courier import Courier, NothingToDeliver, UnknownEvent
from simulators.payments.events import Attempt, EventState, SeenEvent
from simulators.payments.faults import Fault, ProviderFaults
from simulators.payments.forgery import forge
from simulators.payments.orders import DeliveryOrder, Forgery, HoldOrder

_WAIT_SECONDS = 10.0
_WAIT_AT_MOST = 30.0
_ACCOUNT = "/_courier/accounts/{account_id}"

Body = TypeVar("Body", bound=BaseModel)


class CourierApi:
    """Routes to the courier and to the provider's faults."""

    def __init__(self, courier: Courier, faults: ProviderFaults) -> None:
        self._courier = courier
        self._faults = faults

    def add_routes(self, app: web.Application) -> None:
        """Add the routes to the application."""
        app.router.add_put(_ACCOUNT, self._hold)
        app.router.add_get(_ACCOUNT + "/events", self._events)
        app.router.add_post(_ACCOUNT + "/deliver", self._deliver)
        app.router.add_post(_ACCOUNT + "/forge", self._forge)
        app.router.add_put("/_courier/provider", self._set_fault)

    async def _hold(self, request: web.Request) -> web.Response:
        order = await _read(request, HoldOrder)
        account_id = request.match_info["account_id"]
        if order.hold:
            self._courier.hold(account_id)
        else:
            self._courier.release(account_id)
        return web.json_response({"account_id": account_id, "hold": order.hold})

    async def _events(self, request: web.Request) -> web.Response:
        account = self._courier.account(request.match_info["account_id"])
        count = _number(request, "wait", 0, at_most=1_000)
        timeout = _number(request, "timeout", _WAIT_SECONDS, at_most=_WAIT_AT_MOST)
        try:
            state = EventState(request.query["state"]) if "state" in request.query else None
        except ValueError:
            raise _refusal(HTTPStatus.BAD_REQUEST, f"`state` is one of {', '.join(EventState)}") from None
        try:
            events = await account.wait_for(int(count), state, timeout=timeout)
        except TimeoutError:
            seen = [event.view() for event in account.events.values()]
            message = f"{int(count)} events were not {state or 'seen'} within {timeout:g} s"
            return web.json_response({"error": message, "events": seen}, status=HTTPStatus.GATEWAY_TIMEOUT)
        return web.json_response({"events": [event.view() for event in events]})

    async def _deliver(self, request: web.Request) -> web.Response:
        order = await _read(request, DeliveryOrder)
        try:
            answers = await self._courier.deliver(request.match_info["account_id"], order)
        except UnknownEvent as error:
            raise _refusal(HTTPStatus.NOT_FOUND, str(error)) from error
        except NothingToDeliver as error:
            raise _refusal(HTTPStatus.CONFLICT, str(error)) from error
        return web.json_response({"answers": [_answer(event, attempt) for event, attempt in answers]})

    async def _forge(self, request: web.Request) -> web.Response:
        forgery = await _read(request, Forgery)
        account_id = request.match_info["account_id"]
        account = self._courier.account(account_id)
        event = forge(account_id, forgery)
        # A forgery under a real event's id must not take the place of the real one in the courier's memory.
        account.events.setdefault(event.id, event)
        order = DeliveryOrder(secret=forgery.secret, age_seconds=forgery.age_seconds)
        answers = [await self._courier.send(account, event, order) for _ in range(forgery.times)]
        return web.json_response({"event": event.view(), "answers": [_answer(*answer) for answer in answers]})

    async def _set_fault(self, request: web.Request) -> web.Response:
        fault = await _read(request, Fault)
        self._faults.set(fault)
        return web.json_response(fault.model_dump(mode="json"))


def _answer(event: SeenEvent, attempt: Attempt) -> dict[str, Any]:
    return {"event": event.id, "status": attempt.status, "body": attempt.body, "error": attempt.error}


async def _read(request: web.Request, model: type[Body]) -> Body:
    try:
        return model.model_validate_json(await request.read())
    except ValidationError as error:
        problems = [f"{'.'.join(map(str, item['loc'])) or 'body'}: {item['msg']}" for item in error.errors()]
        raise _refusal(HTTPStatus.BAD_REQUEST, "; ".join(problems)) from error


def _number(request: web.Request, name: str, default: float, *, at_most: float) -> float:
    text = request.query.get(name)
    try:
        value = default if text is None else float(text)
    except ValueError:
        value = -1
    if not 0 <= value <= at_most:
        raise _refusal(HTTPStatus.BAD_REQUEST, f"`{name}` is a number from 0 to {at_most:g}")
    return value


def _refusal(status: HTTPStatus, message: str) -> web.HTTPException:
    kinds: dict[HTTPStatus, type[web.HTTPClientError]] = {
        HTTPStatus.BAD_REQUEST: web.HTTPBadRequest,
        HTTPStatus.NOT_FOUND: web.HTTPNotFound,
        HTTPStatus.CONFLICT: web.HTTPConflict,
    }
    return kinds[status](body=web.json_response({"error": message}).body, content_type="application/json")
