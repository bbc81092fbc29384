"""The script for the platform's page, and the frame that it mounts: static files with their security headers."""

from pathlib import Path

from aiohttp import web

_HERE = Path(__file__).parent
_FRAME = _HERE / "card_frame"
# The frame's own policy: its files, its API, and nothing else; no inline script or style.
_FRAME_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors http: https:",
    )
)
_COMMON = {"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer", "Cache-Control": "no-cache"}


def add_routes(app: web.Application) -> None:
    """Serve ``/v3/`` (the script) and ``/v3/card-frame/`` (the frame)."""
    anybody = {"Cross-Origin-Resource-Policy": "cross-origin"}
    _serve(app, "/v3/", _HERE / "stripe_js" / "stripe.js", "text/javascript", headers=anybody)
    policy = {"Content-Security-Policy": _FRAME_POLICY}
    _serve(app, "/v3/card-frame/", _FRAME / "frame.html", "text/html", headers=policy)
    for name in ("card.js", "fields.js", "messages.js"):
        _serve(app, f"/v3/card-frame/{name}", _FRAME / name, "text/javascript")
    _serve(app, "/v3/card-frame/card.css", _FRAME / "card.css", "text/css")


def _serve(
    app: web.Application, path: str, file: Path, content_type: str, *, headers: dict[str, str] | None = None
) -> None:
    text = file.read_text(encoding="utf-8")
    sent = _COMMON | (headers or {})

    async def answer(_request: web.Request) -> web.Response:
        return web.Response(text=text, content_type=content_type, charset="utf-8", headers=sent)

    app.router.add_get(path, answer)
