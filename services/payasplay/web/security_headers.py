"""The headers that tell browsers what our pages may do; everything that is not listed is forbidden."""

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from payasplay.settings import Environment
from payasplay.web.settings import WebSettings

CARD_PAGE = "shows_card_frame"
REPORT_PATH = "/csp-report"
_YEAR = 365 * 24 * 3600


def content_security_policy(settings: WebSettings, *, card_page: bool) -> str:
    """The policy of a page; only the page with the card form may reach the payment provider."""
    scripts = ["'self'", *(settings.stripe_frames if card_page else ())]
    frames = settings.stripe_frames if card_page else ("'none'",)
    calls = ["'self'", *(settings.stripe_calls if card_page else ())]
    rules = {
        "default-src": "'none'",
        "script-src": " ".join(scripts),
        "style-src": "'self'",
        # The style sheet's own small drawings are data: URLs.
        "img-src": "'self' data:",
        "font-src": "'self'",
        "media-src": "'self'",
        "connect-src": " ".join(calls),
        "frame-src": " ".join(frames),
        "form-action": "'self'",
        "base-uri": "'self'",
        "frame-ancestors": "'none'",
        "report-uri": REPORT_PATH,
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


class SecurityHeaders:
    """ASGI middleware: the headers of every answer of the web tier."""

    def __init__(self, app: ASGIApp, settings: WebSettings, static_prefix: str) -> None:
        """Wrap ``app``; what is below ``static_prefix`` never changes and may be kept."""
        self._app = app
        self._static_prefix = static_prefix
        self._policies = {
            card_page: content_security_policy(settings, card_page=card_page) for card_page in (False, True)
        }
        self._fixed = {
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "same-origin",
            "Permissions-Policy": f'camera=(), geolocation=(), microphone=(), payment=("{settings.stripe_origin}")',
            "Cross-Origin-Opener-Policy": "same-origin",
            "Cross-Origin-Resource-Policy": "same-origin",
        }
        if settings.environment is not Environment.TEST:
            self._fixed["Strict-Transport-Security"] = f"max-age={_YEAR}; includeSubDomains"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Add the headers when the answer begins."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._add(scope, message)
            await send(message)

        await self._app(scope, receive, send_with_headers)

    def _add(self, scope: Scope, message: Message) -> None:
        headers = MutableHeaders(scope=message)
        headers.update(self._fixed)
        card_page = bool(scope.get("state", {}).get(CARD_PAGE))
        headers["Content-Security-Policy"] = self._policies[card_page]
        kept = scope["path"].startswith(self._static_prefix) and message["status"] in {200, 304}
        headers["Cache-Control"] = f"public, max-age={_YEAR}, immutable" if kept else "no-store"
