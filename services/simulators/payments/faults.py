"""A provider that is down, slow or hangs up, for everybody or for one of the platform's accounts."""

import asyncio
from enum import StrEnum
from http import HTTPStatus

from aiohttp import web
from aiohttp.typedefs import Handler
from pydantic import BaseModel, ConfigDict, Field

from simulators.payments.provider import API_PREFIX, account_of


class Mode(StrEnum):
    """How the provider's API answers; who hangs up has done what was asked, and says nothing."""

    OK = "ok"
    DOWN = "down"
    SLOW = "slow"
    HANGS_UP = "hangs_up"


class Fault(BaseModel):
    """What is wrong with the provider; ``delay`` is in seconds, without ``account_id`` it meets everybody."""

    model_config = ConfigDict(extra="forbid")

    mode: Mode
    delay: float = Field(default=2, ge=0, le=60)
    account_id: str | None = Field(default=None, min_length=1)


class ProviderFaults:
    """The faults that are set: one account's own comes before everybody's."""

    def __init__(self) -> None:
        self._faults: dict[str | None, Fault] = {}

    def set(self, fault: Fault) -> None:
        """Set, change or (mode ``ok``) end a fault."""
        if fault.mode is Mode.OK:
            self._faults.pop(fault.account_id, None)
        else:
            self._faults[fault.account_id] = fault

    @web.middleware
    async def middleware(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Answer, or wait, as the fault of the request's account wants."""
        if not self._faults or not request.path.startswith(API_PREFIX):
            return await handler(request)
        fault = self._faults.get(await account_of(request)) or self._faults.get(None)
        if fault is None:
            return await handler(request)
        if fault.mode is Mode.DOWN:
            error = {"type": "api_error", "message": "The provider is not available right now."}
            return web.json_response({"error": error}, status=HTTPStatus.SERVICE_UNAVAILABLE)
        if fault.mode is Mode.HANGS_UP:
            answer = await handler(request)
            if request.transport is not None:
                request.transport.close()
            return answer
        await asyncio.sleep(fault.delay)
        return await handler(request)
