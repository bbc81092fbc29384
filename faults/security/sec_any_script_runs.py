"""A script that somebody slipped into a page runs."""

from faults.tampering import replace

FLOW = "security"
LAYER = "web"


def plant(service: str) -> None:
    """Allow scripts within the page."""
    if service == "web":
        from payasplay.web import security_headers
        from payasplay.web.settings import WebSettings

        real = security_headers.content_security_policy

        def lax(settings: WebSettings, *, card_page: bool) -> str:
            return real(settings, card_page=card_page).replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")

        replace(security_headers, "content_security_policy", lambda _policy: lax)
