"""The stand-ins as one web application: sites under ``/s/<id>``, orders to them under ``/_sites``.

A site's address is what people type in: a real one takes its place by address and token alone.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from http import HTTPStatus

from aiohttp import web

from simulators.canvas.server import answer as canvas
from simulators.learning.control import Control
from simulators.learning.sites import Kind, Mode, Site
from simulators.logs import log
from simulators.moodle.server import answer as moodle

Answer = Callable[[Site, web.Request, str], Awaitable[web.StreamResponse]]
_ANSWERS: dict[Kind, Answer] = {Kind.MOODLE: moodle, Kind.CANVAS: canvas}
_PAGE = "<!doctype html><html><head><title>Welcome</title></head><body><h1>Welcome</h1></body></html>"
_PART = b'"' + b"x" * 65_536


class Sites:
    """All sites, and the door through which every call to one goes."""

    def __init__(self) -> None:
        self.known: dict[str, Site] = {}

    async def enter(self, request: web.Request) -> web.StreamResponse:
        """Answer a call as its site is: after its delay, when it is let in, and in its protocol if it can."""
        site = self.known.get(request.match_info["site"])
        if site is None:
            return web.Response(text=_PAGE, content_type="text/html", status=HTTPStatus.NOT_FOUND)
        path = "/" + request.match_info["path"]
        log.info("call", site=site.id, kind=site.kind, method=request.method, path=path, mode=site.mode)
        request["most"] = site.most
        site.at_work += 1
        site.at_once = max(site.at_once, site.at_work)
        try:
            await asyncio.sleep(site.delay)
            await site.gate.passed()
            return await _ill(site, request) or await _ANSWERS[site.kind](site, request, path)
        finally:
            site.at_work -= 1


async def _ill(site: Site, request: web.Request) -> web.StreamResponse | None:
    """The answer of a site that is not itself, or None."""
    match site.mode:
        case Mode.DOWN:
            if request.transport is not None:
                request.transport.close()
            return web.Response()
        case Mode.HTML:
            return web.Response(text=_PAGE, content_type="text/html")
        case Mode.ERROR:
            return web.Response(text=_PAGE, content_type="text/html", status=HTTPStatus.INTERNAL_SERVER_ERROR)
        case Mode.MOVED:
            # 307 keeps method and body, so that a careless client carries the token along.
            headers = {"Location": site.moved_to}
            return web.Response(status=HTTPStatus.TEMPORARY_REDIRECT, headers=headers)
        case Mode.ENDLESS:
            return await _endless(request)
    return None


async def _endless(request: web.Request) -> web.StreamResponse:
    stream = web.StreamResponse(headers={"Content-Type": "application/json"})
    await stream.prepare(request)
    while True:  # until whoever reads has had enough: writing fails then
        await stream.write(_PART)


async def _health(_request: web.Request) -> web.Response:
    return web.json_response({"status": "ok", "service": "learning-simulator"})


async def build_app() -> web.Application:
    """Put the parts together; call it inside the event loop that will serve it."""
    sites = Sites()
    app = web.Application()
    app.router.add_get("/health", _health)
    app.router.add_route("*", "/s/{site}/{path:.*}", sites.enter)
    Control(sites.known).add_routes(app)

    async def let_everybody_in(_app: web.Application) -> AsyncIterator[None]:
        yield
        for site in sites.known.values():
            site.gate.hold(held=False)
            for course in site.courses.values():
                course.gate.hold(held=False)

    app.cleanup_ctx.append(let_everybody_in)
    return app
