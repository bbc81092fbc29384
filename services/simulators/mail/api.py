"""The REST API: the part of Mailpit's that a suite needs, and ``/_sink`` for faults."""

import json
from http import HTTPStatus

from aiohttp import web
from pydantic import BaseModel, Field, ValidationError

from simulators.mail import views
from simulators.mail.faults import Fault, SinkFaults
from simulators.mail.letters import Letter
from simulators.mail.mailbag import Mailbag
from simulators.mail.query import BadQuery, Query

_MESSAGE = "/api/v1/message/{id}"


class _Page(BaseModel):
    start: int = Field(default=0, ge=0)
    limit: int = Field(default=50, ge=0)


class _Deletion(BaseModel):
    IDs: list[str] = []


class MailApi:
    """Routes to the mail that came."""

    def __init__(self, mailbag: Mailbag, faults: SinkFaults) -> None:
        self._mailbag = mailbag
        self._faults = faults

    def add_routes(self, app: web.Application) -> None:
        """Add the routes to the application."""
        app.router.add_get("/health", self._health)
        app.router.add_get("/api/v1/messages", self._messages)
        app.router.add_delete("/api/v1/messages", self._delete)
        app.router.add_get("/api/v1/search", self._search)
        app.router.add_get(_MESSAGE, self._message)
        app.router.add_get(_MESSAGE + "/headers", self._headers)
        app.router.add_get(_MESSAGE + "/raw", self._raw)
        app.router.add_get(_MESSAGE + "/part/{part}", self._part)
        app.router.add_put("/_sink", self._set_fault)

    async def _health(self, _request: web.Request) -> web.Response:
        return web.json_response({"status": "ok", "service": "mail-simulator"})

    async def _messages(self, request: web.Request) -> web.Response:
        return self._list(request, self._mailbag.newest_first())

    async def _search(self, request: web.Request) -> web.Response:
        try:
            query = Query.parse(request.query.get("query", ""))
        except BadQuery as error:
            raise web.HTTPBadRequest(text=f"Error: {error}") from error
        return self._list(request, [letter for letter in self._mailbag.newest_first() if query.matches(letter)])

    def _list(self, request: web.Request, letters: list[Letter]) -> web.Response:
        try:
            page = _Page.model_validate(dict(request.query))
        except ValidationError as error:
            raise web.HTTPBadRequest(text=_problems(error)) from error
        everything = self._mailbag.newest_first()
        shown = letters[page.start : page.start + page.limit]
        body = {
            "total": len(everything),
            "unread": sum(not letter.read for letter in everything),
            "count": len(shown),
            "messages_count": len(letters),
            "messages_unread": sum(not letter.read for letter in letters),
            "start": page.start,
            "tags": [],
            "messages": [views.summary(letter) for letter in shown],
        }
        return web.json_response(body)

    async def _message(self, request: web.Request) -> web.Response:
        letter = self._letter(request)
        letter.read = True
        return web.json_response(views.full(letter))

    async def _headers(self, request: web.Request) -> web.Response:
        return web.json_response(dict(sorted(self._letter(request).headers().items())))

    async def _raw(self, request: web.Request) -> web.Response:
        return web.Response(body=self._letter(request).raw, content_type="text/plain", charset="utf-8")

    async def _part(self, request: web.Request) -> web.Response:
        wanted = request.match_info["part"]
        for part in self._letter(request).parts():
            if part.id == wanted:
                # Never shown as a page of this origin, whatever it says that it is.
                headers = {"Content-Disposition": "attachment", "X-Content-Type-Options": "nosniff"}
                return web.Response(body=part.content, content_type=part.content_type, headers=headers)
        raise web.HTTPNotFound(text="404 page not found")

    async def _delete(self, request: web.Request) -> web.Response:
        raw = await request.read()
        try:
            wanted = _Deletion.model_validate_json(raw) if raw else _Deletion()
        except ValidationError as error:
            raise web.HTTPBadRequest(text=_problems(error)) from error
        if wanted.IDs:
            self._mailbag.delete(wanted.IDs)
        else:
            self._mailbag.clear()
        return web.Response(text="ok")

    async def _set_fault(self, request: web.Request) -> web.Response:
        try:
            fault = Fault.model_validate_json(await request.read())
        except ValidationError as error:
            text = json.dumps({"error": _problems(error)})
            return web.json_response(text=text, status=HTTPStatus.BAD_REQUEST)
        self._faults.set(fault)
        return web.json_response(fault.model_dump(mode="json"))

    def _letter(self, request: web.Request) -> Letter:
        letter = self._mailbag.get(request.match_info["id"])
        if letter is None:
            raise web.HTTPNotFound(text="404 page not found")
        return letter


def _problems(error: ValidationError) -> str:
    return "; ".join(f"{'.'.join(map(str, item['loc'])) or 'body'}: {item['msg']}" for item in error.errors())
