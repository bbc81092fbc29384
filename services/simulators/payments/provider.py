"""The provider's API: localstripe, kept in memory, with what it lacks beside the real one."""

import re
from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from aiohttp import web
from aiohttp.typedefs import Handler
from localstripe import resources, server
from localstripe.errors import UserError

API_PREFIX = "/v1/"
_INTENT_PATH = re.compile(r"^/v1/payment_intents/(?P<id>\w+)")
# The real API takes these and they change nothing here; localstripe would refuse the request.
_WITHOUT_EFFECT = ("automatic_payment_methods", "return_url", "description", "error_on_requires_action")
_DECLINE = {"type": "card_error", "decline_code": "generic_decline"}


def prepare(on_event: Callable[[dict[str, Any]], None]) -> None:
    """Make localstripe's objects fit for this process; call it once, before the first request.

    Nothing is written to disk, every event goes to ``on_event`` instead of its own sender, and payment intents carry
    the fields and take the parameters that the real API has and localstripe has not.
    """
    resources.Store.dump_to_disk = lambda _store: None
    resources.schedule_webhook = lambda event: on_event(event._export())  # noqa: SLF001

    intent = resources.PaymentIntent
    intent.amount_received = property(lambda self: self.amount if self.status == "succeeded" else 0)
    plain_error = intent.last_payment_error.fget
    intent.last_payment_error = property(lambda self: (error := plain_error(self)) and _DECLINE | error)
    create = intent._api_create.__func__  # noqa: SLF001

    def create_intent(cls: type[Any], /, **data: object) -> object:
        return create(cls, **{name: value for name, value in data.items() if name not in _WITHOUT_EFFECT})

    intent._api_create = classmethod(create_intent)  # noqa: SLF001


def add_routes(app: web.Application) -> None:
    """Add localstripe's API to the application; its own configuration routes would wipe the data of everybody."""
    for resource in server.app.router.resources():
        if resource.canonical.startswith(API_PREFIX):
            app.router.register_resource(resource)


def find_intent(intent_id: str) -> dict[str, Any] | None:
    """Give the intent as the API would show it, or None where the provider has none of that id."""
    found = resources.store.get(f"payment_intent:{intent_id}")
    exported: dict[str, Any] | None = found and found._export()  # noqa: SLF001
    return exported


async def account_of(request: web.Request) -> str | None:
    """Say which of the platform's accounts a call to the API is about, by the metadata it carries or refers to."""
    if match := _INTENT_PATH.match(request.path):
        return account_id_in(find_intent(match["id"]))
    data = await server.get_post_data(request, remove_auth=False) if request.method == "POST" else None
    return account_id_in(data)


def account_id_in(data: object) -> str | None:
    """Read ``metadata.account_id`` of an API object or of a request's body."""
    metadata = data.get("metadata") if isinstance(data, dict) else None
    account_id = metadata.get("account_id") if isinstance(metadata, dict) else None
    return account_id if isinstance(account_id, str) else None


@web.middleware
async def authenticated(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Ask for a secret key under ``/v1/``; a card may also be stored with the browser's publishable key."""
    if not request.path.startswith(API_PREFIX):
        return await handler(request)
    if request.method == "POST" and request.path == "/v1/payment_methods":
        data = await server.get_post_data(request, remove_auth=False)
        key = data.get("key") if data else None
        if isinstance(key, str) and re.fullmatch(r"pk_\w{3,}", key):
            return await handler(request)
    answer: web.StreamResponse = await server.auth_middleware(request, handler)
    return answer


@web.middleware
async def errors_as_answers(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Turn localstripe's errors into answers; a declined card is told as the real API tells it."""
    try:
        return await handler(request)
    except UserError as error:
        if error.code == HTTPStatus.PAYMENT_REQUIRED:
            _complete_decline(error.body["error"])
        answer: web.StreamResponse = error.to_response()
        return answer


def _complete_decline(error: dict[str, Any]) -> None:
    error.update(_DECLINE)
    charge = resources.store.get(f"charge:{error.get('charge')}")
    if charge is not None and charge.payment_intent:
        error["payment_intent"] = find_intent(charge.payment_intent)
